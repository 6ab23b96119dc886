import type { Worker } from 'node:worker_threads'

/**
 * Sends a question to a worker and gives its next message. One question at a time.
 * Rejects when the worker fails or ends, also because it took longer than `deadlineMs`: then it is ended.
 */
export function askWorker<Question, Answer>(worker: Worker, question: Question, deadlineMs: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => void worker.terminate(), deadlineMs)
    const onExit = (): void => onError(new Error('the thread ended'))
    const onError = (error: unknown): void => {
      done()
      reject(error)
    }
    const onMessage = (answer: Answer): void => {
      done()
      resolve(answer)
    }
    const done = (): void => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(question)
  })
}
