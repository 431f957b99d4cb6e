import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderShell, type ShellValues } from './shell.ts';

const template = readFileSync(new URL('../index.html', import.meta.url), 'utf8');
const values: ShellValues = {
  language: 'es',
  theme: 'dark',
  partnerName: 'Ñandú',
  primaryColor: '#1d4ed8',
  logoUrl: '',
};

describe("the page's template", () => {
  it('is filled in the language asked for, with no placeholder left', () => {
    const html = renderShell(template, values);
    expect(html).not.toContain('{{');
    expect(html).toContain('<html lang="es" data-theme="dark">');
    expect(html).toContain('Envíe dinero a su propia cuenta en el extranjero');
    expect(html).toContain('Ñandú preparó esta página privada');
    expect(html).toContain('<span class="mark" aria-hidden="true">Ñ</span>');
  });

  it('escapes what the partner wrote', () => {
    const html = renderShell(template, { ...values, partnerName: '<b>"A" & \'B\'</b>', logoUrl: '"><script>' });
    expect(html).not.toMatch(/<b>|"><script>/);
    expect(html).toContain('data-partner-name="&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;"');
  });

  it('tells the page who may frame it, as one escaped list', () => {
    const html = renderShell(template, { ...values, allowedOrigins: ['https://norte.example'] });
    expect(html).toContain('data-allowed-origins="[&quot;https://norte.example&quot;]"');
    expect(renderShell(template, values)).toContain('data-allowed-origins="[]"');
  });

  it("does not read placeholders inside a partner's name", () => {
    expect(renderShell('{{partnerName}}', { ...values, partnerName: '{{primaryColor}} $&' })).toBe(
      '{{primaryColor}} $&amp;',
    );
  });

  it('is refused when it holds an unknown placeholder', () => {
    expect(() => renderShell('{{t.landing.nothing}}', values)).toThrow('{{t.landing.nothing}}');
    expect(() => renderShell('{{toString}}', values)).toThrow('{{toString}}');
  });

  it('keeps to the Content-Security-Policy: no inline script or style, nothing from elsewhere', () => {
    expect(template).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/i);
    expect(template.replace(/xmlns='[^']*'/g, '')).not.toMatch(/https?:|="\/\//);
  });
});
