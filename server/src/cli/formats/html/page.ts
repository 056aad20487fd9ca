const STYLE = `
:root { color-scheme: light; font: 15px/1.45 system-ui, sans-serif; }
body { margin: 2rem auto; max-width: 75rem; padding: 0 1rem; color: #222; background: #fff; }
h1 { margin: 0 0 .3rem; } h2 { margin: 2rem 0 .5rem; font-size: 1.2rem; }
.totals { display: flex; gap: 1rem; flex-wrap: wrap; }
.total { border: 1px solid #ccc; border-radius: 6px; padding: .6rem 1rem; } .total b { font-size: 1.5rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .25rem .6rem; border-bottom: 1px solid #ddd; vertical-align: top; overflow-wrap: anywhere; }
td.error { color: #b00020; } td.warning { color: #8a5a00; } td.information { color: #0b57a4; }
.filter { display: block; margin: 0 0 .5rem; } .filter[hidden] { display: none; } .filter input { width: 24rem; max-width: 100%; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(34rem, 1fr)); gap: 1rem; }
figure { margin: 0; } figcaption { font-weight: 600; } figcaption small { display: block; font-weight: 400; color: #555; } svg { max-width: 100%; height: auto; }
footer { margin-top: 3rem; color: #666; }
`;

/** All that the script does: rows without the words in the field are hidden. */
const SCRIPT = `
for (const input of document.querySelectorAll('input[data-filter]')) {
  input.parentElement.hidden = false;
  const rows = [...document.getElementById(input.dataset.filter).tBodies[0].rows];
  input.addEventListener('input', () => {
    const words = input.value.toLowerCase().split(/\\s+/).filter(Boolean);
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !words.every((word) => text.includes(word));
    }
  });
}
`;

/** A whole page around its content. It loads nothing, and the browser is told to let it load nothing. */
export function wrapPage(content: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Stat Lens</title>
<style>${STYLE}</style>
</head>
<body>
${content}
<script>${SCRIPT}</script>
</body>
</html>
`;
}
