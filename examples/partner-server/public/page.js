const problem = document.getElementById('problem');
const summary = document.getElementById('summary');
const steps = document.getElementById('steps');

const STATES = {
  created: 'is confirmed',
  processing: 'is on its way',
  completed: 'has arrived',
  failed: 'failed',
  cancelled: 'is cancelled',
};

/** The loader lies beside the hosted page: the origin of the link is where to fetch it. */
async function loadM2M(link) {
  if (window.M2M) return window.M2M;
  const script = document.createElement('script');
  script.src = new URL('/m2m.js', link).href;
  await new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error('The page of M2M cannot be loaded.')));
    document.head.append(script);
  });
  return window.M2M;
}

async function sendMoney(mode) {
  problem.textContent = '';
  const response = await fetch('/transfers', { method: 'POST' });
  const { url, message } = await response.json();
  if (!response.ok) throw new Error(message);
  const M2M = await loadM2M(url);
  const place = document.getElementById('place');
  place.replaceChildren();
  M2M.open({ url, mode, target: place, title: 'Send money with M2M' });
}

for (const button of document.querySelectorAll('[data-mode]')) {
  button.addEventListener('click', async () => {
    button.disabled = true;
    await sendMoney(button.dataset.mode).catch((error) => (problem.textContent = error.message));
    button.disabled = false;
  });
}

const money = (amount, currency) => new Intl.NumberFormat(undefined, { style: 'currency', currency }).format(amount);

/** What is shown comes from webhooks at the shop's server; the frame's own events are only hints. */
function show({ operation, steps: list }) {
  steps.replaceChildren(
    ...list.map(({ text, at }) => {
      const item = document.createElement('li');
      const time = document.createElement('time');
      time.dateTime = at;
      time.textContent = new Date(at).toLocaleTimeString();
      item.append(text, time);
      return item;
    }),
  );
  if (!operation) return;
  const { send, receive, currency } = operation.amount;
  document.body.dataset.state = operation.status;
  summary.textContent = `${money(send, currency.source)} → ${money(receive, currency.destination)} ${STATES[operation.status]}`;
}

new EventSource('/state').addEventListener('message', ({ data }) => show(JSON.parse(data)));
