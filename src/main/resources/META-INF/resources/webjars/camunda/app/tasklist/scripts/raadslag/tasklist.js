// Rådslag's part of the Tasklist: Danish forms and notices, nothing typed is lost, and the way to the cases.

import '../../../../assets/raadslag/danish-calendar.js';
import { keepFormsDanish } from './danish-forms.js';
import { keepNoticesDanish } from './danish-notices.js';
import { draftsOf, keepDrafts } from './drafts.js';
import { fieldsFor } from './form-fields.js';
import { listsFor } from './form-lists.js';
import { checkShown, extendForms } from './form-viewer.js';
import { tellOfLostSession } from './lost-session.js';
import { refusalsAtForm, tellRefusals } from './refusals.js';
import { showTaskHead } from './task-head.js';
import { tellWhatHappened } from './what-happened.js';

const UNBREAKABLE_HYPHEN = '\u2011';
const UNPRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g;

keepFormsDanish();
keepNoticesDanish();
extendForms(fieldsFor, listsFor, draftsOf, refusalsAtForm);
tellOfLostSession();
keepDrafts();
tellRefusals();
tellWhatHappened();
showTaskHead();

// Escape closes a list or calendar of the form, not the whole start dialog with what has been typed.
document.body.addEventListener('keydown', event => {
  if (event.key === 'Escape' && event.target.closest('.fjs-container')) event.stopPropagation();
});

// A text is kept without blanks around it and without signs that cannot be printed, so that nothing but blanks is nothing.
document.body.addEventListener('blur', ({ target }) => {
  if (!target.matches('.fjs-form-field-textfield input, .fjs-form-field-textarea textarea') || target.readOnly) return;
  const tidy = target.value.replace(UNPRINTABLE, ' ').replaceAll(UNBREAKABLE_HYPHEN, '-').trim();
  if (tidy !== target.value) {
    target.value = tidy;
    target.dispatchEvent(new Event('input', { bubbles: true }));
  }
}, true);

// An incomplete form is not sent; the person is shown the first field to mend.
const showFirstFault = () =>
  setTimeout(() => document.querySelector('.fjs-form-field-error')?.scrollIntoView({ block: 'center' }), 200);
document.body.addEventListener('click', event => event.target.closest('.btn-primary') && showFirstFault());

// Leaving the last field can scroll a long form between pressing and releasing the mouse; the button pressed gets the click. A field that is
// left with a fault takes the button away before it is clicked, and the form would not say what else it lacks.
document.body.addEventListener('pointerdown', event => {
  const button = event.target.closest('.btn-primary');
  if (!button || button.disabled) return;
  button.setPointerCapture(event.pointerId);
  checkShown(button.closest('.modal-content, .task-card'));
  showFirstFault();
});

// Opens beside the Tasklist, so that what has been typed into a task is not lost.
const page = (id, path, icon, words, priority) => ({
  id,
  pluginPoint: 'tasklist.navbar.action',
  priority,
  render(node) {
    const context = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
    const link = document.createElement('a');
    link.href = context + path;
    link.target = '_blank';
    link.rel = 'noopener';
    link.title = 'Åbner i en ny fane';
    link.innerHTML = `<span class="glyphicon ${icon}"></span> ${words}`;
    node.replaceChildren(link);
  }
});

export default [
  page('raadslag-cases', '/sager', 'glyphicon-folder-open', 'Sager og dokumenter', 400),
  page('raadslag-letters', '/breve', 'glyphicon-envelope', 'Breve', 390)
];
