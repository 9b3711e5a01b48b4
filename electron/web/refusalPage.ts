/** The page for somebody who may not come in: says what to do instead and holds nothing else. */

/** `nonce` is the one of the response's policy. The texts are our own and hold no markup. */
export function refusalPage({ title, message }: { title: string; message: string }, nonce: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${title}</title>
<style nonce="${nonce}">
body { font: 16px/1.7 sans-serif; max-width: 32em; margin: 15vh auto; padding: 0 1em; }
h1 { font-size: 1.4em; }
</style>
</head>
<body>
<h1>${title}</h1>
<p>${message}</p>
</body>
</html>
`
}
