// SPDX-License-Identifier: MIT
// Work on many inputs at once, results in the order of the inputs.
#pragma once

#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace zhibiao::cli {

/// push() hands jobs to `threads` workers; `consume` gets their outcomes, one at a time, in the order of
/// push() or, not `ordered`, as they are done. No more than four jobs a worker are under way, so memory does
/// not grow with the input: push() waits for the oldest. With one thread everything happens inside push().
/// What a worker or `consume` throws ends the run and comes out of push() or finish().
template <class Job, class Outcome>
class Pipeline {
 public:
  /// A worker makes it for itself with its first job, so that it may keep state of its own thread; it finds
  /// `outcome` as the one before left it.
  using Work = std::function<void(Job& job, Outcome& outcome)>;
  /// Returns false to end the run early.
  using Consume = std::function<bool(Outcome& outcome)>;

  Pipeline(unsigned threads, bool ordered, std::function<Work()> make_work, Consume consume)
      : ordered_(ordered),
        make_work_(std::move(make_work)),
        consume_(std::move(consume)),
        slots_(threads > 1 ? 4 * threads : 1) {
    if (threads <= 1) return;
    for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { run_worker(); });
    threads_.emplace_back([this] { run_consumer(); });
  }
  ~Pipeline() {
    stop();
    for (auto& thread : threads_) thread.join();
  }
  Pipeline(const Pipeline&) = delete;
  Pipeline& operator=(const Pipeline&) = delete;

  /// False when the run has ended early and no more jobs are wanted.
  bool push(Job job) { return swap(job); }
  /// Likewise; leaves a job that is done with in its place, so that its memory can be used again.
  bool swap(Job& job) {
    if (threads_.empty()) {
      if (stopped_) return false;
      if (!work_) work_ = make_work_();
      work_(job, slots_[0].outcome);
      stopped_ = !consume_(slots_[0].outcome);
      return !stopped_;
    }
    std::unique_lock lock(mutex_);
    Slot* free = nullptr;
    changed_.wait(lock, [&] { return stopped_ || (free = find_free()) != nullptr; });
    if (stopped_) return rethrow(), false;
    std::swap(free->job, job);
    free->number = pushed_++;
    free->state = State::waiting;
    changed_.notify_all();
    return true;
  }
  /// Waits until all outcomes are consumed.
  void finish() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return threads_.empty() || stopped_ || consumed_ == pushed_; });
    rethrow();
  }

 private:
  enum class State { free, waiting, working, done, consuming };
  struct Slot {
    State state = State::free;
    std::size_t number = 0;
    Job job{};
    Outcome outcome{};
  };

  // An ordered run takes slots round robin, so that a job that takes long holds back at most the window.
  Slot* find_free() {
    if (ordered_) {
      Slot& slot = slots_[pushed_ % slots_.size()];
      return slot.state == State::free ? &slot : nullptr;
    }
    return find(State::free);
  }
  Slot* find(State state) {
    Slot* found = nullptr;
    for (auto& slot : slots_)
      if (slot.state == state && (!found || slot.number < found->number)) found = &slot;
    return found;
  }
  Slot* find_consumable() {
    Slot* slot = find(State::done);
    return slot && ordered_ && slot->number != consumed_ ? nullptr : slot;
  }

  void run_worker() {
    Work work;
    std::unique_lock lock(mutex_);
    for (;;) {
      Slot* slot = nullptr;
      changed_.wait(lock, [&] { return stopped_ || (slot = find(State::waiting)) != nullptr; });
      if (stopped_) return;
      slot->state = State::working;
      unlocked(lock, [&] {
        if (!work) work = make_work_();
        work(slot->job, slot->outcome);
      });
      slot->state = State::done;
      changed_.notify_all();
    }
  }
  void run_consumer() {
    std::unique_lock lock(mutex_);
    for (;;) {
      Slot* slot = nullptr;
      changed_.wait(lock, [&] { return stopped_ || (slot = find_consumable()) != nullptr; });
      if (stopped_) return;
      slot->state = State::consuming;
      bool more = false;
      unlocked(lock, [&] { more = consume_(slot->outcome); });
      slot->state = State::free;
      ++consumed_;
      stopped_ = stopped_ || !more;
      changed_.notify_all();
    }
  }
  void unlocked(std::unique_lock<std::mutex>& lock, auto action) {
    lock.unlock();
    std::exception_ptr thrown;
    try {
      action();
    } catch (...) {
      thrown = std::current_exception();
    }
    lock.lock();
    if (!thrown) return;
    if (!thrown_) thrown_ = thrown;
    stopped_ = true;
    changed_.notify_all();
  }
  void rethrow() {
    if (thrown_) std::rethrow_exception(std::exchange(thrown_, nullptr));
  }
  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    changed_.notify_all();
  }

  const bool ordered_;
  const std::function<Work()> make_work_;
  Consume consume_;
  Work work_;  // with one thread
  std::vector<Slot> slots_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t pushed_ = 0, consumed_ = 0;
  bool stopped_ = false;
  std::exception_ptr thrown_;
  std::vector<std::thread> threads_;
};

}  // namespace zhibiao::cli
