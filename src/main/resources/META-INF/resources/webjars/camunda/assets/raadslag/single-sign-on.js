// The sign-in page's way to the identity providers, beside name and password; and the way out by them.

const LAST_PAGE = 'raadslag-page-before-sign-in';

/** Offers the identity providers wherever the page asks for name and password. */
export function offerSingleSignOn() {
  goBackToLastPage();
  let before = location.href;
  addEventListener('hashchange', ({ oldURL, newURL }) => {
    if (isSignIn(newURL) && !isSignIn(oldURL)) before = oldURL;
  });
  new MutationObserver(() => {
    const form = document.querySelector('.form-signin:not(.raadslag-ways)');
    if (form) {
      form.classList.add('raadslag-ways');
      addWays(form, () => before);
    }
  }).observe(document.documentElement, { childList: true, subtree: true });
}

const isSignIn = url => new URL(url).hash.startsWith('#/login');

// A link to a task was opened by somebody who was not signed in; the identity provider does not send them back to it.
function goBackToLastPage() {
  const page = sessionStorage.getItem(LAST_PAGE);
  sessionStorage.removeItem(LAST_PAGE);
  if (page && page !== location.href && !isSignIn(page) && new URL(page).origin === location.origin) location.replace(page);
}

async function addWays(form, before) {
  const context = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
  const answer = await fetch(`${context}/log-ind`).catch(() => undefined);
  if (!answer?.ok) return;
  const { ways, refusal, leave } = await answer.json();
  if (leave) {
    location.assign(`${context}/log-ud/udbyder`);
    return;
  }
  if (refusal) {
    const alert = element('p', 'alert alert-danger', refusal);
    alert.setAttribute('role', 'alert');
    form.append(alert);
  }
  ways.forEach(({ name, path }) => {
    const way = element('a', 'btn btn-lg btn-default btn-block', `Log ind med ${name}`);
    way.href = context + path;
    way.addEventListener('click', () => sessionStorage.setItem(LAST_PAGE, before()));
    form.append(way);
  });
}

function element(type, classes, text) {
  const made = document.createElement(type);
  made.className = classes;
  made.style.marginTop = '10px';
  made.textContent = text;
  return made;
}
