import { expect } from 'chai'
import { plainFormScript } from '../../../../.build/plain-form.mjs'
import { BalError, load } from '../../../../src/index.js'
import { OUTSIDE } from '../../../../src/interpret/hot/outside.js'
import { describeHot } from '../../../support/hot.js'

const SOURCE = `
import ballerina.lang.errors;

struct Point { int x; float y; }

function inner (int n) (int) {
    if (n % 3 == 0) { return n; }
    if (n % 3 == 1) { int twice = n * 2; return twice; } else { return 0 - n; }
}

function calls (int n) (int) {
    int sum = 0;
    int i = 0;
    while (i < n) {
        sum = sum + inner(i);
        i = i + 1;
    }
    return sum;
}

function leaves (int n) (int) {
    int i = 0;
    while (true) {
        i = i + 1;
        if (i % 2 == 0) { continue; }
        if (i > n) { break; }
        int k = 0;
        while (k < i) {
            k = k + 1;
            if (k * i == 35) { return k; }
        }
    }
    return -1;
}

function catches (int n) (int) {
    int caught = 0;
    int i = 0;
    while (i < n) {
        try {
            i = i + 1;
            if (i % 2 == 0) { int bad = 1 / (i - i); }
        } catch (errors:Error e) {
            caught = caught + 1;
        } finally {
            caught = caught + 10;
        }
    }
    return caught;
}

function iterates (int n) (int) {
    int[] list = [];
    int i = 0;
    while (i < n) { list[i] = i; i = i + 1; }
    int sum = 0;
    iterate (int each : list) {
        if (each == 5) { continue; }
        if (each == 8) { break; }
        sum = sum + each;
    }
    return sum;
}

function fields (int n) (string) {
    Point p = {x:1};
    map m = {};
    json j = {list:[]};
    int i = 0;
    while (i < n) {
        p.x = p.x + i;
        p.y = p.y + 0.5;
        m["k" + i % 3] = p.x;
        j["n" + i] = p.y;
        i = i + 1;
    }
    return p.x + " " + p.y + " " + (int) m.k2 + " " + (string) j;
}

function deep (int n) (int) {
    if (n == 0) { return 0; }
    return deep(n - 1) + 1;
}

function fails (int n) {
    int i = 0;
    while (i < n) { i = i + 1; }
    int[] none = [];
    int bad = none[i];
}

function endless () {
    int i = 0;
    while (true) { i = i + 1; }
}
`

async function outcomes(): Promise<unknown[]> {
  const program = await load({ source: SOURCE, limits: { steps: 50_000 } })
  const results: unknown[] = []
  for (const [name, ...args] of [
    ['calls', 20],
    ['calls', 20],
    ['leaves', 10],
    ['leaves', 4],
    ['catches', 9],
    ['iterates', 12],
    ['iterates', 12],
    ['fields', 7],
    ['deep', 1_500],
    ['deep', 40],
    ['deep', 5_000],
    ['fails', 9],
    ['endless'],
    ['calls', 20],
  ] as const) {
    results.push(
      await program.call(name, [...args]).catch((error: unknown) => {
        expect(error).to.be.instanceOf(BalError)
        return (error as BalError).printOut
      }),
    )
  }
  return results
}

describe('a callable or loop that gets hot', () => {
  let cold: unknown[]
  before(async () => {
    cold = await outcomes()
    expect(cold[3]).to.deep.equal([-1])
    expect(cold[2]).to.deep.equal([5])
    expect(cold[12]).to.include('execution limit exceeded')
  })

  // At each of these turns, loops and calls are in different places.
  for (const threshold of [0, 1, 2, 3, 5, 8, 13]) {
    describeHot(`after ${threshold}`, threshold, () => {
      it('goes on where it stood, with the same results, errors, traces and limits', async () => {
        expect(await outcomes()).to.deep.equal(cold)
      })
    })
  }
})

describe('the script of the plain form', () => {
  it('imports the modules that are listed for it, and no others', () => {
    const imported = [...plainFormScript().matchAll(/\brequire\("([^"]+)"\)/g)].map((match) => match[1]!)
    expect([...new Set(imported)]).to.have.members([...Object.keys(OUTSIDE), './interpret/hot/hot.ts'])
  })
})
