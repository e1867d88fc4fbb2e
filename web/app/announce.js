/** Says something to screen readers, politely: steps and the finished answer, never single words of the stream. */
export function announce(text) {
  document.getElementById("announcements").textContent = text;
}
