#!/bin/sh
# Tests the launcher with make-believe JDKs and a make-believe Maven that write down how they were called.
#
#   src/test/sh/launcher-test.sh            with every POSIX shell there is among sh, dash, bash and busybox
#   SHELLS=bash src/test/sh/launcher-test.sh

here=$(CDPATH='' cd -- "$(dirname "$0")" && pwd -P)
launcher=$here/../../../docent
work=$(mktemp -d "${TMPDIR:-/tmp}/docent-test.XXXXXX")
work=$(CDPATH='' cd -- "$work" && pwd -P)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

# ---- a small world

# What the launcher may use, and no java or mvn beside it.
tools="awk cat cut date dirname find grep head mkdir mkfifo mktemp mv nice readlink rm rmdir sed sh sleep tail touch"

new_world() {
    rm -rf "${work:?}"/*
    home="$work/my docent"
    mkdir -p "$home/src/main/java" "$home/src/test" "$work/bin" "$work/user" "$work/system" "$work/tmp"
    sed -e "s|^system_root=.*|system_root='$work/system'|" -e 's|^patience=.*|patience=2|' "$launcher" >"$home/docent"
    chmod +x "$home/docent"
    echo '<project/>' >"$home/pom.xml"
    echo 'class Main {}' >"$home/src/main/java/Main.java"
    for tool in $tools; do ln -s "$(command -v "$tool")" "$work/bin/$tool"; done
    calls=$work/calls
    settings=''
}

# A JDK of version $2 in $1; $3 = jre: without a compiler.
jdk() {
    mkdir -p "$1/bin"
    printf 'IMPLEMENTOR="Nobody"\nJAVA_VERSION="%s"\nOS_NAME="Any"\n' "$2" >"$1/release"
    cat >"$1/bin/java" <<END
#!/bin/sh
echo "java $2" >>"$calls"
for word; do printf '<%s>\n' "\$word"; done >>"$calls"
for word; do
    case \$word in -XX:AOTCacheOutput=*) echo recorded >"\${word#*=}" ;; esac
done
case \$FAKE_STDERR in ?*) printf "\$FAKE_STDERR" >&2 ;; esac
echo "out of java"
exit "\${FAKE_EXIT:-0}"
END
    chmod +x "$1/bin/java"
    [ "$3" = jre ] || cp "$1/bin/java" "$1/bin/javac"
}

# A Maven that takes $FAKE_SECONDS and then writes a jar, or fails where $FAKE_ERROR says why.
maven() {
    cat >"$work/bin/mvn" <<END
#!/bin/sh
echo "mvn \$* with \$JAVA_HOME in \$PWD" >>"$calls"
trap 'echo "mvn was stopped" >>"$calls"; exit 143' TERM
if [ -n "\$FAKE_ERROR" ]; then printf "\$FAKE_ERROR"; exit 1; fi
mkdir -p target
[ -z "\$FAKE_SECONDS" ] || { printf half >target/docent.jar; sleep "\$FAKE_SECONDS" & wait \$!; }
printf whole >target/docent.jar
echo "mvn is done" >>"$calls"
END
    chmod +x "$work/bin/mvn"
}

built() { # a launcher that has nothing to build
    maven
    docent --version
    : >"$calls"
}

# Runs the launcher in the small world; `status`, and its output in the files out and err.
docent() {
    # shellcheck disable=SC2086 # settings are words
    env -i PATH="$work/bin" HOME="$work/user" TMPDIR="$work/tmp" CI=true $settings \
        $shell "${start:-$home/docent}" "$@" >"$work/out" 2>"$work/err" </dev/null
    status=$?
}

# The launcher in the background; `pid`. (A job of this shell ignores SIGINT, hence TERM below.)
docent_in_background() {
    # shellcheck disable=SC2086
    env -i PATH="$work/bin" HOME="$work/user" TMPDIR="$work/tmp" CI=true $settings \
        $shell "$home/docent" "$@" >"$work/out-$1" 2>"$work/err-$1" </dev/null &
    pid=$!
}

await() { # a command that will succeed within ten seconds
    tries=0
    until "$@" || [ $tries -gt 100 ]; do
        sleep 0.1
        tries=$((tries + 1))
    done
}

# ---- what is expected

check() { # a sentence, then a command that succeeds
    sentence=$1
    shift
    if "$@"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'FAILED (%s): %s\n' "$shell" "$sentence"
        for file in out err calls; do
            [ ! -s "$work/$file" ] || sed "s/^/    $file: /" "$work/$file"
        done
    fi
}

ends_with() { [ "$status" -eq "$1" ]; }
called() { grep -q -F -x -e "$1" "$calls" 2>/dev/null; }
not() { ! "$@"; }
says() { grep -q -F -e "$1" "$work/err"; }
one_sentence() { [ "$(wc -l <"$work/err")" -eq 1 ] && grep -q '\.$' "$work/err"; }
counted() { [ "$(grep -c -e "$2" "$calls")" -eq "$1" ]; }

# ---- which Java

choosing_a_jdk() {
    new_world
    maven
    jdk "$work/system/usr/lib/jvm/java-17" 17.0.19
    jdk "$work/system/usr/lib/jvm/temurin-25" 25.0.3
    ln -s "$work/system/usr/lib/jvm/java-17/bin/java" "$work/bin/java"
    docent ask
    check "with 17 on the PATH, the 25 among the system's is used" called 'java 25.0.3'
    check "Maven runs on the JDK that was found" called "mvn -B -Dmaven.test.skip=true package with $work/system/usr/lib/jvm/temurin-25 in $home"

    jdk "$work/user/.sdkman/candidates/java/26" 26.0.1
    docent ask
    check "the lowest release that will do is preferred to a newer one" not called 'java 26.0.1'

    jdk "$work/user/.jdks/temurin 25" 25.0.10
    docent ask
    check "25.0.10 is newer than 25.0.3, and a folder may have a blank" called 'java 25.0.10'

    jdk "$work/system/opt/jdk-25-ea" 25-ea
    jdk "$work/system/opt/jdk-25.0.10-ea" 25.0.10-ea
    : >"$calls"
    docent ask
    check "a release is preferred to its early access" called 'java 25.0.10'

    ln -sf ../user/.sdkman/candidates/java/26/bin/java "$work/bin/java"
    : >"$calls"
    docent ask
    check "a java on the PATH that will do is preferred, through links" called 'java 26.0.1'

    jdk "$work/mine" 27-ea
    settings="JAVA_HOME=$work/mine"
    docent ask
    check "JAVA_HOME is preferred to the PATH" called 'java 27-ea'

    settings="JAVA_HOME=/nowhere"
    : >"$calls"
    docent ask
    check "a JAVA_HOME that leads nowhere is passed over" called 'java 26.0.1'
}

no_jdk_that_will_do() {
    new_world
    maven
    docent ask
    check "with no Java, the exit code is 1" ends_with 1
    check "with no Java, there is one sentence" one_sentence
    check "with no Java, it says what to install" says "found no Java: install one, for example"
    docent doctor
    check "doctor says the same" says "found no Java"

    jdk "$work/system/usr/lib/jvm/java-8" 1.8.0_412
    jdk "$work/system/usr/lib/jvm/java-17" 17.0.19
    jdk "$work/system/usr/lib/jvm/java-9" 9
    docent ask
    check "what is there is named" says "found only 17.0.19 in $work/system/usr/lib/jvm/java-17:"
    check "and it is still one sentence" one_sentence

    jdk "$work/system/usr/lib/jvm/jre-25" 25.0.1 jre
    docent ask
    check "a runtime cannot build" says "25.0.1 in $work/system/usr/lib/jvm/jre-25, which has no compiler"

    settings="DOCENT_JAVA_HOME=$work/system/usr/lib/jvm/java-17"
    jdk "$work/user/.jdks/25" 25.0.1
    docent ask
    check "a DOCENT_JAVA_HOME that will not do is a mistake, not a hint" says "DOCENT_JAVA_HOME is 17.0.19 in"
    check "that is one sentence too" one_sentence
    settings="DOCENT_JAVA_HOME=/nowhere"
    docent ask
    check "a DOCENT_JAVA_HOME that leads nowhere is a mistake" says "DOCENT_JAVA_HOME is /nowhere, where there is none"
    check "its exit code is 1" ends_with 1
    settings=''
    docent build
    check "nothing was run in vain" called 'mvn is done'
    rm -rf "$work/user/.jdks"
    docent ask
    check "once Docent is built, a runtime will do" called 'java 25.0.1'
}

odd_versions() {
    new_world
    maven
    n=0
    for version in '' 'next' '-' '25' '026.08.09' '25.0.1.99999.3' '25.0.2+9-LTS' '25.0.1-internal' '..' '*' '26 "x'; do
        n=$((n + 1))
        jdk "$work/system/usr/lib/jvm/odd-$n" "$version"
    done
    mkdir -p "$work/system/usr/lib/jvm/empty" "$work/system/usr/java/no-release/bin" "$work/system/opt/jdk-25"
    printf 'JAVA_VERSION="25.0.9"\n' >"$work/system/opt/jdk-25/release" # and no java
    docent ask
    check "odd versions are passed over" called 'java 25.0.2+9-LTS'
    check "odd versions are no news" not says 'odd-'

    new_world
    maven
    jdk "$work/system/Library/Java/JavaVirtualMachines/25.jdk/Contents/Home" 25.0.1
    printf 'JAVA_VERSION=25.0.1\r' >"$work/system/Library/Java/JavaVirtualMachines/25.jdk/Contents/Home/release"
    docent ask
    check "macOS's folders; a version without quotes, with a carriage return, without a line's end" called 'java 25.0.1'
}

# ---- the hand-over

handing_over() {
    new_world
    jdk "$work/user/.jdks/25" 25.0.1
    built
    check "options alone do not need anything else" ends_with 0

    docent ask 'what is "OS"?' '' "it's \$HOME * \\n" '-k' '#'
    for word in 'what is "OS"?' '' "it's \$HOME * \\n" '-k' '#'; do
        check "the argument '$word' arrives unchanged" called "<$word>"
    done
    check "the home is passed on" called "<-Ddocent.home=$home>"
    check "what Java writes is passed on" grep -q 'out of java' "$work/out"
    check "a start that builds nothing is silent" [ ! -s "$work/err" ]
    check "a start that builds nothing leaves Maven alone" counted 0 '^mvn'

    for code in 0 1 2 143; do
        settings="FAKE_EXIT=$code"
        docent ask
        check "exit code $code is passed on" ends_with $code
    done
    settings=''

    : >"$calls"
    docent index
    check "a job over the corpus has the vector module" called '<jdk.incubator.vector>'
    : >"$calls"
    docent ask
    check "a question has not" not called '<jdk.incubator.vector>'

    settings='FAKE_STDERR=WARNING:\040Using\040incubator\040modules:\040jdk.incubator.vector\nlistening\nno\040end FAKE_EXIT=3'
    docent index
    check "the exit code is passed on beside the filter" ends_with 3
    sleep 0.3
    check "the incubator's warning is dropped" not says incubator
    check "other lines are not" says listening
    check "nor is a line without an end" says 'no end'
    settings='FAKE_STDERR=Picked\040up\040X\nWARNING:\040Using\040incubator\040modules:\040v\nlistening\n'
    docent index
    sleep 0.3
    check "it is dropped behind what JAVA_TOOL_OPTIONS adds" not says incubator
    check "which stays" says 'Picked up X'
    settings='FAKE_STDERR=Unrecognized\040option\nWARNING:\040Using\040incubator\040modules:\040v\n'
    docent index
    sleep 0.3
    check "a first line of another kind stays" says 'Unrecognized option'
    check "no pipes are left behind" [ -z "$(ls "$work/tmp")" ]

    settings='DOCENT_JAVA_OPTS=-Xmx2g?*'
    docent ask
    check "DOCENT_JAVA_OPTS is passed on as it is" called '<-Xmx2g?*>'
    settings=''

    ln -s "my docent/docent" "$work/link"
    ln -s "$work/link" "$work/bin/docent"
    start=$work/bin/docent
    : >"$calls"
    docent ask
    check "the home is found through links" called "<-Ddocent.home=$home>"
    start=''
}

start_up_cache() {
    new_world
    jdk "$work/user/.jdks/25" 25.0.1
    built
    docent ask
    check "in CI no cache is prepared unasked" not called '<warmup>'
    sleep 1 # some shells compare whole seconds
    docent aot
    check "it is prepared when asked for" called '<warmup>'
    check "it is there" [ -f "$home/.docent/docent-25.0.1.aot" ]
    docent ask
    check "a question uses it" called "<-XX:AOTCache=$home/.docent/docent-25.0.1.aot>"
    : >"$calls"
    sleep 1
    echo changed >"$home/target/docent.jar"
    touch "$home/.docent/built"
    docent ask
    check "a cache older than the jar is not used" not called "<-XX:AOTCache=$home/.docent/docent-25.0.1.aot>"
    settings='FAKE_EXIT=1'
    docent aot
    check "a cache that could not be recorded leaves nothing half-done" [ -z "$(find "$home/.docent" -name 'recording*' -o -name '*lock')" ]

    settings='CI='
    rm -f "$home/.docent/aot-tried"
    : >"$calls"
    docent ask
    await called '<warmup>'
    check "elsewhere a question has it prepared afterwards" called '<warmup>'
}

# ---- the build

building() {
    new_world
    jdk "$work/user/.jdks/25" 25.0.1
    docent ask
    check "without Maven the exit code is 1" ends_with 1
    check "without Maven there is one sentence" one_sentence
    check "it names what is missing" says 'there is no mvn on the PATH'

    maven
    docent ask
    check "the first use builds" called 'mvn is done'
    check "and says so" says 'Building Docent (first use, about a minute) …'
    check "and says when it is done" grep -q '^built in [0-9]* s$' "$work/err"
    check "and goes on" called 'java 25.0.1'

    : >"$calls"
    docent ask
    check "the second does not build" counted 0 '^mvn'
    sleep 1
    echo changed >>"$home/src/main/java/Main.java"
    docent ask
    check "a change in src/main builds" counted 1 '^mvn is done'
    check "and says why" says 'its sources have changed'
    sleep 1
    touch "$home/pom.xml"
    docent ask
    check "a change in pom.xml builds" counted 2 '^mvn is done'
    sleep 1
    rm "$home/src/main/java/Main.java"
    docent ask
    check "a source that is gone builds" counted 3 '^mvn is done'
    touch "$home/src/test/Test.java"
    docent ask
    check "a change in the tests does not" counted 3 '^mvn is done'
    sleep 1
    printf ha >"$home/target/docent.jar"
    docent ask
    check "a jar that someone else left builds" counted 4 '^mvn is done'
    rm -r "$home/target"
    docent ask
    check "a jar that is gone builds" counted 5 '^mvn is done'

    sleep 1
    touch "$home/pom.xml"
    settings='DOCENT_NO_BUILD=1'
    docent ask
    check "DOCENT_NO_BUILD builds nothing" counted 5 '^mvn is done'
    check "and runs what is there" ends_with 0
    rm -r "$home/target"
    docent ask
    check "DOCENT_NO_BUILD without a jar is one sentence" one_sentence
    settings=''

    cp "$work/bin/mvn" "$home/mvnw"
    rm "$work/bin/mvn"
    docent build
    check "the wrapper is used where there is one" counted 6 '^mvn is done'
    docent test -Dtest=One
    check "test runs mvn verify with its arguments" grep -q '^mvn -B verify -Dtest=One with .*25' "$calls"
    settings='FAKE_ERROR=broken'
    docent test
    check "test passes Maven's exit code on" ends_with 1
    check "test shows what Maven says" grep -q broken "$work/out"
}

a_build_that_fails() {
    new_world
    jdk "$work/user/.jdks/25" 25.0.1
    maven
    settings='FAKE_ERROR=[INFO]\040x\n[ERROR]\040COMPILATION\040ERROR:\n[ERROR]\040/x/Main.java:[3,5]\040missing\040;\n[ERROR]\040/x/Main.java:[3,5]\040missing\040;\n[ERROR]\040\n[ERROR]\040Failed\040to\040compile\040->\040[Help\0401]\n[ERROR]\040[Help\0401]\040http://x\n'
    docent ask
    check "the exit code is 1" ends_with 1
    check "the error is shown" says '[ERROR] /x/Main.java:[3,5] missing ;'
    check "once, and without Maven's padding" [ "$(wc -l <"$work/err")" -eq 4 ]
    check "a sentence says what happened and where to read on" says "could not be built, for the reasons above; all that Maven said is in $home/.docent/build.log."
    check "Java is not started" counted 0 '^java'
    settings='FAKE_ERROR=[ERROR]\040Could\040not\040transfer\040artifact\040a:b\n'
    docent ask
    check "a network that is not there is named" says 'Maven could not fetch what it needs: check the network'
    settings='FAKE_ERROR=[WARNING]\040/x/Main.java:[1,1]\040odd\n[ERROR]\040warnings\040found\n'
    docent ask
    check "a warning that counts as an error is shown" says '[WARNING] /x/Main.java:[1,1] odd'
    settings='FAKE_ERROR=Error:\040odd\n'
    docent ask
    check "errors of another form are shown too" says 'Error: odd'
    settings=''
    docent ask
    check "the next start builds again" called 'mvn is done'
}

a_build_that_is_interrupted() {
    new_world
    jdk "$work/user/.jdks/25" 25.0.1
    maven
    settings='FAKE_SECONDS=20'
    docent_in_background ask
    await grep -q half "$home/target/docent.jar" 2>/dev/null
    kill -TERM "$pid"
    wait "$pid"
    status=$?
    check "a build that is stopped ends with the signal's code" ends_with 143
    check "Maven is stopped with it" called 'mvn was stopped'
    check "the lock is given back" [ ! -e "$home/.docent/build.lock" ]
    settings=''
    docent ask
    check "half a jar does not pass as a good one" called 'mvn is done'
    check "the next start goes well" ends_with 0

    new_world
    jdk "$work/user/.jdks/25" 25.0.1
    maven
    settings='FAKE_SECONDS=3'
    docent_in_background ask
    await grep -q half "$home/target/docent.jar" 2>/dev/null
    kill -KILL "$pid"
    wait "$pid" 2>/dev/null
    settings=''
    docent ask
    check "after a kill, the Maven that is still at work is waited for" [ "$(grep -n '^mvn' "$calls" | sed -n 's/^[0-9]*:mvn \(..\).*/\1/p' | tr '\n' ' ')" = '-B is -B is ' ]
    check "and then the build is done anew" ends_with 0
    check "no lock is left" [ ! -e "$home/.docent/build.lock" ]

    new_world
    jdk "$work/user/.jdks/25" 25.0.1
    maven
    mkdir -p "$home/.docent/build.lock"
    sleep 0 &
    gone=$!
    wait $gone
    : >"$home/.docent/build.lock/owner.$gone"
    docent ask
    check "a lock whose owner is gone is taken over" ends_with 0
    check "by one who then gives it back" [ ! -e "$home/.docent/build.lock" ]
    rm -r "$home/target"
    mkdir -p "$home/.docent/build.lock"
    : >"$home/.docent/build.lock/owner.$$" # this test is alive, but no launcher
    docent ask
    check "a lock whose owner's number went to another process is taken over too" ends_with 0
    rm -r "$home/target"
    mkdir -p "$home/.docent/build.lock"
    docent ask
    check "so is one that never had an owner" ends_with 0
}

two_at_once() {
    new_world
    jdk "$work/user/.jdks/25" 25.0.1
    maven
    settings='FAKE_SECONDS=3'
    pids=''
    for command in ask search doctor trials; do
        docent_in_background $command
        pids="$pids $pid"
    done
    codes=''
    for pid in $pids; do
        wait "$pid"
        codes="$codes$?"
    done
    check "four at once all end well" [ "$codes" = 0000 ]
    check "one of them builds" counted 1 '^mvn is done'
    check "each runs" counted 4 '^java 25'
    check "those that wait say so" [ "$(cat "$work"/err-* | grep -c 'Waiting for another build')" -eq 3 ]
}

for shell in ${SHELLS:-sh dash bash busybox}; do
    command -v "$shell" >/dev/null || continue
    shell=$(command -v "$shell")
    case $shell in */busybox) shell="$shell sh" ;; esac
    start='' settings=''
    choosing_a_jdk
    no_jdk_that_will_do
    odd_versions
    handing_over
    start_up_cache
    building
    a_build_that_fails
    a_build_that_is_interrupted
    two_at_once
done
printf '%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
