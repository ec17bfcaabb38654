// After a task is completed or a case begun, the person is told which case it was and what it waits for now.

const TRIES = 6;
const FIRST_PAUSE = 200;
const SHOWN = 20_000;
const CONTEXT = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

/** Tells it on the page, in place of all earlier notices: a refusal is over once the same task is accepted. */
export function tellWhatHappened() {
  window.angular.module('ngLocale').run(['$rootScope', 'camAPI', 'Notifications', (page, api, notices) => {
    const say = notice => page.$applyAsync(() => notices.addMessage({ ...notice, exclusive: true }));
    const tell = async (status, about, atEnd = status) => {
      await dialogClosed();
      say({ status });
      const next = await settled(about);
      if (next) say({ status: next.closed ? atEnd : status, message: sentence(next), unsafe: true, duration: SHOWN });
    };
    after(api.resource('task'), 'submitForm', ({ id }) => tell('Opgaven er afsluttet', { opgave: id }));
    after(api.resource('process-definition'), 'submitForm', (_, { id }) =>
      tell('Forløbet er i gang', { forloeb: id }, 'Forløbet er gennemført'));
  }]);
}

function after(resource, method, then) {
  const original = resource[method];
  resource[method] = function(given, done) {
    return original.call(this, given, (fault, answer) => {
      done?.(fault, answer);
      if (!fault) then(given, answer);
    });
  };
}

/** A notice on a dialog that closes would go with it. */
export async function dialogClosed() {
  while (document.querySelector('.modal-dialog')) await new Promise(done => setTimeout(done, FIRST_PAUSE));
}

/** What the case waits for once the program has done its own part, or after some seconds; nothing if that cannot be seen. */
async function settled(task) {
  for (let tries = 0; ; tries++) {
    const answer = await fetch(`${CONTEXT}/sager/nyt?${new URLSearchParams(task)}`).catch(() => undefined);
    if (!answer?.ok) return undefined;
    const next = await answer.json();
    if (next.settled || tries === TRIES) return next;
    await new Promise(done => setTimeout(done, FIRST_PAUSE * 2 ** tries));
  }
}

function sentence({ number, title, waitsFor, nextDeadline, closed }) {
  const link = `<a href="${CONTEXT}/sager/${text(number)}" target="_blank" rel="noopener">${text(number)}</a>`;
  const now = closed ? 'Sagen er afsluttet.'
    : waitsFor.length === 0 ? `Lige nu venter ingen opgaver.${nextDeadline ? ` Næste frist: ${text(nextDeadline)}.` : ''}`
    : `Nu venter ${waitsFor.map(({ name, role }) => `»${text(name)}« – ${text(role)}`).join('; ')}.`;
  return `${link} ${text(title)}. ${now}`;
}

function text(words) {
  const element = document.createElement('span');
  element.textContent = words;
  return element.innerHTML;
}
