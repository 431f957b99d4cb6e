import { render } from 'preact';
import { createApi } from './api.ts';
import { App } from './app.tsx';
import { applyPrimaryColor } from './branding.ts';
import { readLanguageChoice } from './language-choice.ts';
import { parseAddress, parseLanguage, parseToken, readPartner } from './page.ts';

const root = document.getElementById('app');
if (!root) throw new Error('The page has no #app element');

const partner = readPartner(root.dataset);
applyPrimaryColor(document.documentElement.style, partner.primaryColor ?? '');

// Another link opened in this tab changes nothing but the fragment, which loads no page by itself.
addEventListener('hashchange', () => {
  if (parseToken(location.hash)) location.reload();
});

render(
  <App
    api={createApi(location.origin)}
    address={parseAddress(location.pathname, location.hash)}
    partner={partner}
    languageChoice={readLanguageChoice()}
    pageLanguage={parseLanguage(document.documentElement.lang)}
  />,
  root,
);
document.getElementById('boot-hint')?.remove();
