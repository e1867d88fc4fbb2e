#!/bin/sh
# Runs the README's commands as they stand there, in order, in a copy of this folder as a fresh clone would have it.
#
#   src/test/sh/readme-test.sh [README]
#
# `ALREADY_RUN` names a command that the caller has run by itself, such as `./docent test`, and that is not run again.
#
# What runs: each `sh` block with `<!-- run -->` on the line above it. A command that starts a server goes to the
# background on a free port, is waited for and asked a question; later commands that name the usual port reach it there.
# It is ended when another one starts, and at the end.

usual_port=7878
question='What is known about the trials in the corpus?'
patience=300 # seconds until a server has to be ready

here=$(CDPATH='' cd -- "$(dirname "$0")/../../.." && pwd -P)
readme=${1:-$here/README.md}
work=$(mktemp -d "${TMPDIR:-/tmp}/docent-readme.XXXXXX")
server='' port=$usual_port passed=0 failed=0
export CI=true

end_server() {
    [ -n "$server" ] || return 0
    kill "$server" 2>/dev/null
    wait "$server" 2>/dev/null
    server=''
}
trap 'end_server; rm -rf "$work"' EXIT
trap 'exit 143' HUP INT TERM

copy() {
    mkdir "$work/docent"
    (cd "$here" && git ls-files -z --cached --others --exclude-standard | xargs -0 tar cf -) | tar xf - -C "$work/docent"
}

# Each block, ended by a line with a form feed.
blocks() {
    awk '
        /^<!-- run -->[ ]*$/ { marked = 1; next }
        marked && /^```sh[ ]*$/ { inside = 1; marked = 0; next }
        inside && /^```[ ]*$/ { inside = 0; print "\f"; next }
        inside { print; next }
        !/^[ ]*$/ { marked = 0 }
    ' "$1"
}

answers() { # an address; curl's own word for "nobody listens" is 7
    curl -s -o "$work/body" -m 60 "$@"
}

free_port() {
    port=$((20000 + $$ % 20000))
    while
        answers "http://127.0.0.1:$port/"
        [ $? -ne 7 ]
    do port=$((port + 1)); done
}

serve() { # the command as it stands in the README
    end_server
    free_port
    start=$(printf '%s' "$1" | sed -e 's/[[:space:]]#.*$//' -e 's/[[:space:]]*&[[:space:]]*$//' \
        -e "s|\./docent serve|& --port $port|")
    sh -c "exec env $start" >"$work/server.log" 2>&1 & # exec: the process to end is the server, not a shell around it
    server=$!
    waited=0
    until answers -f "http://127.0.0.1:$port/health/ready"; do
        if ! kill -0 "$server" 2>/dev/null || [ "$waited" -ge "$patience" ]; then
            tail -n 20 "$work/server.log"
            return 1
        fi
        sleep 1
        waited=$((waited + 1))
    done
    if ! answers -f -H 'Content-Type: application/json' -d "{\"question\": \"$question\"}" "http://127.0.0.1:$port/v1/ask" ||
        ! grep -q '"answer"' "$work/body"; then
        echo "the server did not answer a question:"
        cat "$work/body"
        tail -n 20 "$work/server.log"
        return 1
    fi
    echo "(ready after $waited s on port $port, answered a question)"
}

run() { # a whole command
    printf '\n$ %s\n' "$1"
    if [ "$1" = "${ALREADY_RUN:-}" ]; then
        echo "(run before)"
        return
    fi
    case $1 in
    *'./docent serve'*) serve "$1" ;;
    *) sh -c "$(printf '%s' "$1" | sed -E "s/(localhost|127\.0\.0\.1):$usual_port/127.0.0.1:$port/g")" ;;
    esac
    outcome=$?
    if [ "$outcome" -eq 0 ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'FAILED with exit code %s: %s\n' "$outcome" "$1"
    fi
}

# Lines are gathered until they are a whole command: no open quote, no backslash at the end.
run_block() {
    command=''
    while IFS= read -r line; do
        command=$command$line
        case $command in
        *\\) ;;
        *) if sh -n -c "$command" 2>/dev/null; then
            case $command in '' | '#'*) ;; *) run "$command" </dev/null ;; esac
            command=''
            continue
        fi ;;
        esac
        command="$command
"
    done
    [ -z "$command" ] || run "$command" </dev/null
}

copy
cd "$work/docent" || exit 1
blocks "$readme" | tr '\f' '\n' >"$work/commands"
run_block <"$work/commands"
end_server
[ "$((passed + failed))" -gt 0 ] || { echo "$readme marks no block with <!-- run -->" && failed=1; }
printf '\n%s commands passed, %s failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
