using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Runs;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Application.Runs;

/// <summary>Finds the module whose run it is.</summary>
internal static class RunNarration
{
    /// <summary>What is stored of a run, as its events; empty when no module knows it.</summary>
    public static async Task<IReadOnlyList<RunEvent>> NarrateAsync(
        this IServiceScopeFactory scopes, RunId run, long after, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var narrator in scope.ServiceProvider.GetServices<IRunNarrator>())
        {
            if (await narrator.NarrateAsync(run, after, cancellationToken) is { Count: > 0 } story)
            {
                return story;
            }
        }

        return [];
    }
}
