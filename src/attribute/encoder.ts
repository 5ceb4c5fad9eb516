import { InferenceSession, Tensor } from "onnxruntime-node";

/** The vectors of pieces one after the other, each `pieces × width`: those of the last layer, and those of the branch that names and manner are read from. */
export interface Encoded {
  hidden: Float32Array;
  mixed: Float32Array;
}

/** Turns word pieces into vectors that heads read. One pass serves every head. */
export interface Encoder {
  /** Numbers of one vector. */
  readonly width: number;
  encode(ids: ArrayLike<number>, features: ArrayLike<number>): Promise<Encoded>;
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
      const { hidden, mixed } = await session.run({ ids: longs(ids), features: longs(features) });
      return { hidden: hidden!.data as Float32Array, mixed: mixed!.data as Float32Array };
    },
    close: () => session.release(),
  };
}
