/** No crowd keeps another sort of citizens from their turns, whatever lane it is in (T31). */
import { expect, test, vi } from 'vitest'
import { hashQueue, type HashQueue, type Lane } from '../../../worker/crypto/hash-queue.ts'

/** Holds the isolate, as a hash does. */
const holds = (milliseconds: number) => {
  const end = Date.now() + milliseconds
  while (Date.now() < end);
}

const turn = (lane: Lane, clientIp: string) => ({ lane, clientIp })

/** A queue, and the names of those whose turn it was, in order. */
function observed() {
  const queue = hashQueue()
  const served: string[] = []
  const comes = (name: string, lane: Lane, clientIp = name) =>
    queue.run(turn(lane, clientIp), () => {
      holds(2)
      served.push(name)
    })
  return { queue, served, comes }
}

const isBusy = (error: unknown) =>
  error instanceof Error && error.message === 'unavailable' && 'retryAfter' in error

test('a known device comes before the quiet, and the quiet before the rest', async () => {
  const { served, comes } = observed()
  await Promise.all([
    comes('first', 'rest'),
    comes('rest', 'rest'),
    comes('quiet', 'quiet'),
    comes('known', 'known'),
  ])
  // The first came when nobody waited.
  expect(served).toEqual(['first', 'known', 'quiet', 'rest'])
})

test('sources take turns: the one with a crowd delays nobody but itself', async () => {
  const { served, comes } = observed()
  const crowd = Array.from({ length: 10 }, (_, n) => comes(`crowd ${n}`, 'quiet', 'crowd'))
  await Promise.all([...crowd, comes('alone', 'quiet')])
  expect(served.indexOf('alone')).toBeLessThanOrEqual(1)
})

/** Some of one lane who come again as soon as they have had their turn, until somebody of another has had one. */
async function keepsComing(
  lane: Lane,
  until: Promise<unknown>,
  comes: ReturnType<typeof observed>['comes'],
) {
  const ended = new AbortController()
  void until.then(() => ended.abort())
  await Promise.all(
    Array.from({ length: 4 }, async (_, n) => {
      for (let turns = 0; !ended.signal.aborted && turns < 100; turns += 1)
        await comes(`${lane} ${n}`, lane)
    }),
  )
}

for (const [crowd, other] of [
  ['known', 'quiet'],
  ['known', 'rest'],
  ['quiet', 'known'],
  ['quiet', 'rest'],
] as const)
  test(`some of lane "${crowd}" who come again and again do not keep "${other}" waiting for ever`, async () => {
    const { served, comes } = observed()
    await Promise.all([comes('before', crowd), comes('before', crowd)])
    const alone = comes('alone', other)
    await keepsComing(crowd, alone, comes)
    await alone
    expect(served.indexOf('alone')).toBeLessThanOrEqual(12)
  })

test('sources that nobody has seen before do not keep one waiting that has had a turn', async () => {
  const { served, comes } = observed()
  await comes('earlier', 'quiet', 'city hall')
  await comes('another', 'quiet')
  const flood = Array.from({ length: 4 }, async (_, n) => {
    for (let turns = 0; !served.includes('citizen') && turns < 30; turns += 1)
      await comes(`flood ${n} ${turns}`, 'quiet')
  })
  await Promise.all([...flood, comes('citizen', 'quiet', 'city hall')])
  expect(served.indexOf('citizen')).toBeLessThanOrEqual(8)
})

test('while all come, each lane has its share', async () => {
  const { served, comes } = observed()
  const all = (['known', 'quiet', 'rest'] as const).flatMap((lane) =>
    Array.from({ length: 12 }, (_, n) => comes(lane, lane, `${lane} ${n}`)),
  )
  await Promise.all(all)
  const first = Map.groupBy(served.slice(1, 17), (lane) => lane)
  expect(first.get('known')?.length).toBeGreaterThanOrEqual(7)
  expect(first.get('quiet')?.length).toBeGreaterThanOrEqual(5)
  expect(first.get('rest')?.length).toBeGreaterThanOrEqual(2)
})

test('a lane in which nobody waited has saved up no turns', async () => {
  const { served, comes } = observed()
  for (let n = 0; n < 10; n += 1) await comes('early', 'quiet')
  const late = Array.from({ length: 10 }, (_, n) => comes('late', 'known', `late ${n}`))
  const others = Array.from({ length: 10 }, (_, n) => comes('other', 'quiet', `other ${n}`))
  await Promise.all([...late, ...others])
  expect(served.slice(10, 18).filter((name) => name === 'other').length).toBeGreaterThanOrEqual(2)
})

test('the rest has a turn in every few, however many of the quiet come', async () => {
  const { served, comes } = observed()
  const quiet = Array.from({ length: 20 }, (_, n) => comes(`quiet ${n}`, 'quiet'))
  await Promise.all([...quiet, comes('rest', 'rest')])
  expect(served.indexOf('rest')).toBeLessThanOrEqual(4)
})

test('whoever finds no place is told at once, and when to come again', async () => {
  const { comes, queue } = observed()
  const crowd = Array.from({ length: 200 }, (_, n) => comes(`crowd ${n}`, 'rest'))
  expect(queue.isFull('rest')).toBe(true)
  expect([queue.isFull('quiet'), queue.isFull('known')]).toEqual([false, false])
  const ends = await Promise.allSettled(crowd)
  const refused = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []))
  expect(refused.length).toBeGreaterThan(0)
  expect(refused.every(isBusy)).toBe(true)
})

test('a full lane makes room for a source that has fewer places in it', async () => {
  const { served, comes } = observed()
  // One has its turn, and twenty wait.
  const crowd = Array.from({ length: 21 }, (_, n) => comes(`crowd ${n}`, 'rest', 'crowd'))
  const alone = comes('alone', 'rest')
  const ends = await Promise.allSettled(crowd)
  await alone
  expect(served.indexOf('alone')).toBeLessThanOrEqual(1)
  expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(1)
})

test('the event loop turns between two hashes', async () => {
  const { comes } = observed()
  let turns = 0
  const ticking = setInterval(() => (turns += 1), 0)
  await Promise.all(Array.from({ length: 12 }, (_, n) => comes(`one ${n}`, 'quiet')))
  clearInterval(ticking)
  expect(turns).toBeGreaterThanOrEqual(10)
})

test('work that fails is its own failure, and the next has its turn', async () => {
  const queue = hashQueue()
  const fails = queue.run(turn('quiet', 'a'), () => {
    throw new Error('of its own')
  })
  const works = queue.run(turn('quiet', 'b'), () => 'done')
  await expect(fails).rejects.toThrow('of its own')
  expect(await works).toBe('done')
})

/** More than the deepest lane has places. */
const many = 80

test('callers without a turn are never refused', async () => {
  const queue = hashQueue()
  const all = Array.from({ length: many }, (_, n) => queue.run(undefined, () => n))
  expect(await Promise.all(all)).toHaveLength(many)
})

test('those far behind look seldom whose turn it is, so that looking does not cost more than hashing', async () => {
  const looks = vi.spyOn(globalThis, 'setTimeout')
  const { comes } = observed()
  const began = Date.now()
  await Promise.all(Array.from({ length: 40 }, (_, n) => comes(`one ${n}`, 'quiet')))
  const millisecondsOfTurn = (Date.now() - began) / 40
  const count = looks.mock.calls.length
  looks.mockRestore()
  expect(count).toBeGreaterThan(0)
  // Where all looked all the time, each would look twenty times for each millisecond of a turn.
  expect(count / 40).toBeLessThan(8 + millisecondsOfTurn)
})

/** Citizens who go away while they wait: the platform cancels their timers. */
function someGo(queue: HashQueue, count: number, lane: Lane) {
  const timers = vi.spyOn(globalThis, 'setTimeout').mockImplementation(() => 0)
  for (let n = 0; n < count; n += 1) void queue.run(turn(lane, `gone ${n}`), () => {})
  timers.mockRestore()
}

test('whoever has gone away is passed over', async () => {
  const { queue, comes, served } = observed()
  someGo(queue, 30, 'known')
  await comes('alone', 'quiet')
  expect(served).toEqual(['alone'])
})

for (const [lane, places] of [
  ['quiet', 64],
  ['rest', 20],
] as const)
  test(`whoever has gone away leaves the place in lane "${lane}", also where nobody else waits in it`, () => {
    const { queue } = observed()
    // One has its turn.
    someGo(queue, 1 + places, lane)
    expect(queue.isFull(lane)).toBe(true)
    const later = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 1000)
    expect(queue.isFull(lane)).toBe(false)
    later.mockRestore()
  })
