// Not a module: it runs before the first paint, so that a chosen theme does not flash. theme.js does the rest.
try {
  document.documentElement.dataset.theme = localStorage.getItem("docent.v1.setting.theme") || "auto";
} catch {
  document.documentElement.dataset.theme = "auto";
}
