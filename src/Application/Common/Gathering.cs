using System.Diagnostics;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Common;

/// <summary>
/// Has alike things done together. The first is done at once; those that come meanwhile go together next, so that a busy time
/// needs few statements and a quiet one waits for nobody. What fails together is tried one by one, so that none fails for another.
/// </summary>
/// <param name="execute">Answers for each thing, in the order in which they are given.</param>
/// <param name="linger">What the first waits for, too, where nobody is in a hurry.</param>
public sealed class Gathering<TItem, TAnswer>(
    Func<IReadOnlyList<TItem>, Task<Result<IReadOnlyList<TAnswer>>>> execute, Func<Task>? linger = null)
{
    private readonly Lock _gate = new();
    private List<Waiting> _waiting = [];
    private bool _isBusy;

    public Task<Result<TAnswer>> AskAsync(TItem item)
    {
        var asked = new Waiting(item);
        bool isFirst;
        lock (_gate)
        {
            _waiting.Add(asked);
            (isFirst, _isBusy) = (!_isBusy, true);
        }

        if (isFirst)
        {
            _ = AnswerAllAsync();
        }

        return asked.Answer.Task;
    }

    private async Task AnswerAllAsync()
    {
        // What is done for many is no part of the trace of whoever came first.
        Activity.Current = null;
        while (await TakeWaitingAsync() is { Count: > 0 } batch)
        {
            await AnswerAsync(batch);
        }
    }

    private async Task<List<Waiting>> TakeWaitingAsync()
    {
        if (linger is not null)
        {
            await linger();
        }

        lock (_gate)
        {
            var batch = _waiting;
            _waiting = [];
            _isBusy = batch.Count > 0;
            return batch;
        }
    }

    private async Task AnswerAsync(List<Waiting> batch)
    {
        try
        {
            var answers = await execute([.. batch.Select(asked => asked.Item)]);
            if (answers.IsSuccess || batch.Count == 1)
            {
                Tell(batch, answers);
                return;
            }
        }
        catch (Exception failure) when (batch.Count == 1 || DatabaseFailure.IsPassing(failure))
        {
            batch.ForEach(asked => asked.Answer.SetException(failure));
            return;
        }
        catch (Exception)
        {
            // Whoever is to blame hears of it when it is alone.
        }

        foreach (var asked in batch)
        {
            await AnswerAsync([asked]);
        }
    }

    private static void Tell(List<Waiting> batch, Result<IReadOnlyList<TAnswer>> answers)
    {
        for (var index = 0; index < batch.Count; index++)
        {
            batch[index].Answer.SetResult(answers.Error is { } error ? error : answers.Value[index]);
        }
    }

    private sealed class Waiting(TItem item)
    {
        public TItem Item => item;

        public TaskCompletionSource<Result<TAnswer>> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
