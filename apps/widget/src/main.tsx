import { render } from 'preact';
import { createApi } from './api.ts';
import { App } from './app.tsx';
import { applyPrimaryColor, applyTheme } from './branding.ts';
import { connectEmbed, parseOrigins } from './embed.ts';
import { readLanguageChoice } from './language-choice.ts';
import { parseAddress, parseLanguage, parseToken, parseWishes, readPartner } from './page.ts';

const root = document.getElementById('app');
if (!root) throw new Error('The page has no #app element');

const partner = readPartner(root.dataset);
const address = parseAddress(location.pathname, location.hash);
const wishes = parseWishes(location.search);
applyPrimaryColor(document.documentElement.style, partner.primaryColor ?? '');
applyTheme(document.documentElement, wishes.theme);
const emit = connectEmbed(address?.linkId, parseOrigins(root.dataset['allowedOrigins']));

// Another link opened in this tab changes nothing but the fragment, which loads no page by itself.
addEventListener('hashchange', () => {
  if (parseToken(location.hash)) location.reload();
});

render(
  <App
    api={createApi(location.origin)}
    address={address}
    partner={partner}
    languageChoice={readLanguageChoice() ?? wishes.language ?? null}
    pageLanguage={parseLanguage(document.documentElement.lang)}
    theme={wishes.theme}
    emit={emit}
  />,
  root,
);
emit('ready', {});
document.getElementById('boot-hint')?.remove();
