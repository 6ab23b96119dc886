// First of all: schemas that are made after it are compiled when they first read something, about five times as fast.
import 'zod/compile'

import { parentPort } from 'node:worker_threads'
import { squash } from '../compaction/squash.ts'
import { drawPlan } from './draw-plan.ts'
import type { Answer, Answers, Question } from './questions.ts'
import { Replay } from './replay.ts'

/** Replays that are kept; the one that was asked for longest ago goes first. */
const MOST_REPLAYS = 24

const replays = new Map<string, Replay>()

parentPort?.on('message', (question: Question) => parentPort?.postMessage(answer(question)))

function answer(question: Question): Answer {
  try {
    return { ok: true, value: work(question) }
  } catch (error) {
    // A replay that broke off is worth nothing.
    if ('key' in question) replays.delete(question.key)
    return { ok: false, problem: String(error) }
  }
}

function work(question: Question): Answers[Question['kind']] {
  switch (question.kind) {
    case 'reached': {
      const replay = replays.get(question.key)
      if (replay?.base !== question.base) return null
      replays.delete(question.key)
      replays.set(question.key, replay)
      return replay.number
    }
    case 'begin': {
      replays.delete(question.key)
      replays.set(question.key, new Replay(question.home, question.base))
      const [oldest] = replays.keys()
      if (replays.size > MOST_REPLAYS && oldest !== undefined) replays.delete(oldest)
      return null
    }
    case 'add':
      replayOf(question.key).add(question.updates)
      return null
    case 'page':
      return JSON.stringify(replayOf(question.key).page(question.query))
    case 'picture':
      return JSON.stringify(drawPlan(question.programme, question.past))
    case 'squash':
      return squash(question.updates)
  }
}

function replayOf(key: string): Replay {
  const replay = replays.get(key)
  if (replay === undefined) throw new Error(`no replay of ${key}`)
  return replay
}
