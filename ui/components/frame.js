// What only the browser can do for a page: its language, the header's role, and folding the brief
// away on a phone, where the editor should be reached first.
export default function ({ data }) {
  document.documentElement.lang = data.language
  const header = document.querySelector(".st-key-header")
  header?.setAttribute("role", "navigation")
  header?.setAttribute("aria-label", data.navigation)
  if (!window.matchMedia("(max-width: 760px)").matches) return
  for (const fold of document.querySelectorAll("details.fold-on-phone:not([data-folded])")) {
    fold.dataset.folded = "yes"
    fold.open = false
  }
}
