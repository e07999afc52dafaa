using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Application.Runs.Contracts;

public static class StoredStory
{
    /// <summary>
    /// How a run stands, and what else is stored of it as of the same moment: what is newer than the number of the last
    /// event would be told once more by the events that follow. Null when there is no such run.
    /// </summary>
    public static async Task<(RunState State, T Stored)?> FindWithAsync<T>(
        this IRuns runs, RunId run, Func<Task<T>> readAsync, CancellationToken cancellationToken)
    {
        var state = await runs.FindAsync(run, cancellationToken);
        while (state is not null)
        {
            var stored = await readAsync();
            var later = await runs.FindAsync(run, cancellationToken);
            if (later == state)
            {
                return (state, stored);
            }

            state = later;
        }

        return null;
    }
}
