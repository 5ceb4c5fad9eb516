/** Lines of a stream of UTF-8 bytes, without their line ends. Holds one line at a time. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of bytes) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop()!;
    for (const line of lines) yield line.replace(/\r$/, "");
  }
  rest += decoder.decode();
  if (rest) yield rest;
}

/** Results in the order of the input, with at most `ahead` under way at once. */
export async function* inOrder<In, Out>(
  input: AsyncIterable<In>,
  ahead: number,
  work: (item: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const underWay: Promise<Out>[] = [];
  for await (const item of input) {
    const result = work(item);
    result.catch(() => {});
    underWay.push(result);
    if (underWay.length >= ahead) yield await underWay.shift()!;
  }
  for (const result of underWay) yield await result;
}
