// Not a module: it runs before the first paint, so that a chosen theme does not flash, nor the chat where another page
// is wanted. theme.js and navigation.js do the rest.
try {
  document.documentElement.dataset.theme = localStorage.getItem("docent.v1.setting.theme") || "auto";
} catch {
  document.documentElement.dataset.theme = "auto";
}
document.documentElement.dataset.page = /^#\/(trials|conflicts|library)\b/.exec(location.hash)?.[1] ?? "ask";
