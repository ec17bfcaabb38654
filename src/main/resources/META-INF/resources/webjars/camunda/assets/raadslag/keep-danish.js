const ATTRIBUTES = ['placeholder', 'title', 'aria-label'];

/**
 * Puts every text and tooltip within the container through the function, now and whenever it changes: the way to
 * Danish for what the vendor has written in the code instead of in the locale files.
 */
export function keepDanish(container, danish) {
  const replace = (text, put) => {
    const words = text.trim();
    const better = words && danish(words);
    if (better !== words) put(text.replace(words, () => better));
  };
  const translate = element => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      replace(text.data, better => { text.data = better; });
    }
    [element, ...element.querySelectorAll('[placeholder], [title], [aria-label]')].forEach(labelled =>
      ATTRIBUTES.filter(name => labelled.hasAttribute(name)).forEach(name =>
        replace(labelled.getAttribute(name), better => labelled.setAttribute(name, better))));
  };
  const visit = element => {
    if (element.closest(container)) translate(element);
    else element.querySelectorAll(container).forEach(translate);
  };
  visit(document.documentElement);
  new MutationObserver(changes => {
    const changed = changes.map(({ target }) => target instanceof Element ? target : target.parentElement);
    new Set(changed).forEach(element => element && visit(element));
  }).observe(document.documentElement,
    { childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: ATTRIBUTES });
}
