// The foot of a form: a quiet line about the draft, and sentences that the person must see before going on.

const feet = new WeakMap();

/** The foot of the form that is shown in the element. */
export function footOf(element) {
  if (!feet.has(element)) feet.set(element, new Foot(element));
  return feet.get(element);
}

class Foot {

  constructor(element) {
    this.element = element;
    this.line = add('div', 'raadslag-draft');
    this.status = add('span', '', this.line);
    this.status.setAttribute('role', 'status');
    this.actions = add('span', '', this.line);
    this.sentences = new Map();
  }

  /** Puts the foot below the form. */
  attach() {
    this.element.append(...this.sentences.values(), this.line);
  }

  /** Says where the draft stands; while it is not yet kept, the line is busy. */
  tell(text, actions = {}, busy = false) {
    this.line.setAttribute('aria-busy', busy);
    if (this.status.textContent !== text) this.status.textContent = text;
    if (!busy) this.actions.replaceChildren(...buttons(actions, 'btn btn-link btn-xs'));
  }

  /** Says a sentence in place of the last one about the same subject, until it is taken back. */
  say(subject, text, actions = {}) {
    this.takeBack(subject);
    const sentence = add('div', 'raadslag-at-form alert alert-warning');
    sentence.setAttribute('role', 'alert');
    this.sentences.set(subject, sentence);
    this.attach();
    sentence.append(text, ' ', ...buttons(actions, 'btn btn-default btn-xs'));
    sentence.scrollIntoView({ block: 'center' });
  }

  takeBack(subject) {
    this.sentences.get(subject)?.remove();
    this.sentences.delete(subject);
  }
}

function buttons(actions, look) {
  return Object.entries(actions).map(([name, press]) => {
    const button = add('button', look);
    button.type = 'button';
    button.textContent = name;
    button.addEventListener('click', press);
    return button;
  });
}

function add(kind, look, parent) {
  const element = document.createElement(kind);
  element.className = look;
  parent?.append(element);
  return element;
}
