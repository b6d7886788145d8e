// On a phone the editor should be reached first, so the brief folds away once.
export default function () {
  if (!window.matchMedia("(max-width: 760px)").matches) return
  for (const fold of document.querySelectorAll("details.fold-on-phone:not([data-folded])")) {
    fold.dataset.folded = "yes"
    fold.open = false
  }
}
