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

/**
 * Results in the order of the input, each as soon as it and those before it are there, however long the next input takes; at most `ahead`
 * are under way at once.
 */
export async function* inOrder<In, Out>(
  input: AsyncIterable<In>,
  ahead: number,
  work: (item: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const items = input[Symbol.asyncIterator]();
  const underWay: Promise<{ result: Out }>[] = [];
  const ask = () => items.next().then((item) => ({ item }));
  let next: ReturnType<typeof ask> | undefined = ask();
  while (next || underWay.length > 0) {
    const [first] = underWay;
    const awaited = next && underWay.length < ahead ? [next] : [];
    const event = await Promise.race([...(first ? [first] : []), ...awaited]);
    if ("result" in event) {
      underWay.shift();
      yield event.result;
    } else if (event.item.done) {
      next = undefined;
    } else {
      const result = work(event.item.value).then((result) => ({ result }));
      result.catch(() => {}); // it is thrown where its turn comes
      underWay.push(result);
      next = ask();
    }
  }
}
