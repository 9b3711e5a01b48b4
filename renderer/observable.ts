/** A value that components can watch. Values are replaced, never changed in place. */
import { useSyncExternalStore } from 'react'

export class Observable<Value> {
  private value: Value
  private readonly listeners = new Set<() => void>()

  constructor(value: Value) {
    this.value = value
  }

  readonly get = (): Value => this.value

  readonly set = (value: Value): void => {
    this.value = value
    for (const listener of [...this.listeners]) listener()
  }

  /** Returns the function that ends the subscription. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}

export function useObservable<Value>(observable: Observable<Value>): Value {
  return useSyncExternalStore(observable.subscribe, observable.get, observable.get)
}
