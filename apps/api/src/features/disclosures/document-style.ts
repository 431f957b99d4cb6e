/**
 * The style of documents, inside the page so that a saved one stays as it was. 16 px and more (the rule asks for 8
 * points), one size and weight for all that the rule names, a border that sets the block apart.
 */
export const DOCUMENT_STYLE = `
:root{color-scheme:light dark;--ink:#16181d;--paper:#fff;--line:#16181d;--rule:#c9ced8;--stamp:#0a6b3d}
@media (prefers-color-scheme:dark){:root{--ink:#f2f4f8;--paper:#15171c;--line:#f2f4f8;--rule:#454c5a;--stamp:#5fd39a}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;-webkit-text-size-adjust:100%}
main{display:grid;gap:40px;max-width:36rem;margin:0 auto;padding:24px 16px 48px}
article{min-width:0;overflow-wrap:break-word}
.head{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:8px 16px;margin:0 0 12px}
h1{margin:0;font-size:24px;line-height:1.25}
.stamp{margin:0;padding:2px 12px;border:2px solid var(--stamp);border-radius:4px;color:var(--stamp);font-weight:700;letter-spacing:.08em}
.payment{margin:0 0 20px}
.block{border:2px solid var(--line);border-radius:8px;padding:4px 16px}
.part{padding:12px 0}
.part+.part{border-top:1px solid var(--rule)}
.part p{margin:0}
.part p+p,.part dl+p{margin-top:8px}
dl{margin:0;display:grid;gap:6px}
.row{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 16px}
dt{flex:1 1 auto}
dd{margin:0;flex:0 1 auto;text-align:right;margin-left:auto;min-width:0;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
.part .contact{margin-top:4px;padding-left:14px}
.whole{display:inline-block;max-width:100%;overflow-wrap:anywhere}
.lines{white-space:pre-line}
.rights{max-width:44rem}
.rights h2{margin:24px 0 8px;font-size:18px;line-height:1.35}
.rights p{margin:0 0 12px}
@media (min-width:68rem){main.two{grid-template-columns:1fr 1fr;max-width:72rem;align-items:start;padding-top:40px}}
@media print{
:root{--ink:#000;--paper:#fff;--line:#000;--rule:#999;--stamp:#000}
@page{margin:16mm}
body{font-size:11pt;line-height:1.35}
main,main.two{display:block;max-width:none;padding:0}
article+article{break-before:page}
.part,.row{break-inside:avoid}
h1{font-size:16pt}
.rights h2{font-size:12pt;break-after:avoid}
}
`.trim();
