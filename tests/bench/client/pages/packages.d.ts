declare module '*.css'

declare module 'frappe-gantt' {
  interface Task {
    readonly id: string
    readonly name: string
    readonly start: string
    readonly end: string
    readonly progress: number
    readonly dependencies: string
  }
  class Gantt {
    constructor(root: HTMLElement, tasks: readonly Task[], options: object)
    update_task(id: string, change: Partial<Task>): void
    change_view_mode(mode: 'Month' | 'Year'): void
  }

  export { Gantt as default }
}
