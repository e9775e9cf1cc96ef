/** What may hang below the end of the content: open menus, calendars, tooltips. */
const floating = '[role="listbox"], [role="grid"], [role="tooltip"], [data-sandbox-floating]';

/** Height in CSS pixels that shows everything of the document without a scroll bar of its own. */
export function neededHeight(document: Document): number {
  const bottoms = [document.body.getBoundingClientRect().bottom];
  for (const element of document.querySelectorAll(floating)) {
    bottoms.push(element.getBoundingClientRect().bottom + 8);
  }
  return Math.ceil(Math.max(...bottoms) + (document.defaultView?.scrollY ?? 0));
}

/** Tells the height whenever it may have changed. Call it once the document has a body. */
export function watchHeight(document: Document, tell: (heightPx: number) => void): void {
  let told = -1;
  let asked = false;
  const measure = (): void => {
    asked = false;
    const height = neededHeight(document);
    if (height !== told) tell((told = height));
  };
  const ask = (): void => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(measure);
  };
  new ResizeObserver(ask).observe(document.body);
  new MutationObserver(ask).observe(document.body, { childList: true, subtree: true, attributes: true });
  document.fonts?.ready.then(ask, ask);
  ask();
}
