import { InferenceSession, Tensor } from "onnxruntime-node";

/** Turns word pieces into vectors that heads read. One pass serves every head. */
export interface Encoder {
  /** Numbers of one vector. */
  readonly width: number;
  /** @returns the vectors of the pieces one after the other, `ids.length × width` */
  encode(ids: ArrayLike<number>, features: ArrayLike<number>): Promise<Float32Array>;
  close(): Promise<void>;
}

/** One thread a session: work is spread over cores by workers with a session each. */
export const openSession = (path: string): Promise<InferenceSession> =>
  InferenceSession.create(path, { intraOpNumThreads: 1, interOpNumThreads: 1, graphOptimizationLevel: "all" });

const longs = (numbers: ArrayLike<number>): Tensor =>
  new Tensor("int64", BigInt64Array.from(Array.from(numbers, BigInt)), [1, numbers.length]);

export async function openEncoder(path: string, width: number): Promise<Encoder> {
  const session = await openSession(path);
  return {
    width,
    async encode(ids, features) {
      const { hidden } = await session.run({ ids: longs(ids), features: longs(features) });
      return hidden!.data as Float32Array;
    },
    close: () => session.release(),
  };
}
