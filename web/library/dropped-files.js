/** The files of what was dropped on the page, those in folders included. */

export function holdsFiles({ dataTransfer }) {
  return [...dataTransfer?.types ?? []].includes("Files");
}

/** A file that misses the place for it would take the browser away from the page, and with it what is under way. */
export function refuseStrayDrops() {
  for (const name of ["dragover", "drop"]) {
    window.addEventListener(name, (event) => {
      if (!holdsFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "none";
    });
  }
}

/** `[{file, name}]`; of a file in a folder the name is its path. */
export async function droppedFiles({ items, files }) {
  const entries = [...(items ?? [])].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (entries.length === 0) return chosenFiles(files);
  return (await Promise.all(entries.map((entry) => filesBelow(entry, "")))).flat();
}

export function chosenFiles(files) {
  return [...files].map((file) => ({ file, name: file.name }));
}

async function filesBelow(entry, folder) {
  const name = folder + entry.name;
  if (entry.isFile) return [{ file: await new Promise((resolve, reject) => entry.file(resolve, reject)), name }];
  const inside = await everythingIn(entry.createReader());
  return (await Promise.all(inside.filter((each) => !each.name.startsWith(".")).map((each) => filesBelow(each, `${name}/`)))).flat();
}

/** A folder is told in portions; an empty one ends it. */
async function everythingIn(reader) {
  const entries = [];
  for (;;) {
    const portion = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return entries;
    entries.push(...portion);
  }
}
