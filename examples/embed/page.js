const url = document.getElementById('url');
const events = document.getElementById('events');
url.value = new URLSearchParams(location.search).get('link') ?? '';

/** The loader lies beside the hosted page: the origin of the link is where to fetch it. */
async function loadM2M(link) {
  if (window.M2M) return window.M2M;
  const script = document.createElement('script');
  script.src = new URL('/m2m.js', link).href;
  await new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
    document.head.append(script);
  });
  return window.M2M;
}

function onEvent(event) {
  events.textContent += `${JSON.stringify(event)}\n`;
  // A hint for this page only: what counts is the webhook, or GET /partner/operations/{operationId}, on your server.
  if (event.event === 'completed') events.textContent += 'Ask your server now.\n';
}

for (const button of document.querySelectorAll('[data-mode]')) {
  button.addEventListener('click', async () => {
    const M2M = await loadM2M(url.value);
    M2M.open({ url: url.value, mode: button.dataset.mode, target: '#place', onEvent });
  });
}
