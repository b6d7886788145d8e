// On a phone the editor should be reached first, so the brief folds away once, whenever it arrives:
// on a slow phone that can be after this script.
export default function () {
  if (!window.matchMedia("(max-width: 760px)").matches) return
  const fold = () => {
    for (const card of document.querySelectorAll("details.fold-on-phone:not([data-folded])")) {
      card.dataset.folded = "yes"
      card.open = false
    }
  }
  fold()
  const arriving = new MutationObserver(fold)
  arriving.observe(document.body, { subtree: true, childList: true })
  return () => arriving.disconnect()
}
