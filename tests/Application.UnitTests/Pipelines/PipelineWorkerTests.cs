using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Pipelines;
using AssistantPlatform.Application.Pipelines.Contracts;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Pipelines;
using AssistantPlatform.Domain.Runs;
using AssistantPlatform.Tests.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace AssistantPlatform.Application.UnitTests.Pipelines;

internal sealed class PipelineWorkerTests
{
    private static readonly PipelineRunStart Start = new(
        TypedId.New<RunId>(), TypedId.New<UserId>(), DeafPipeline.Definition.Name, "{}", 1, 0, PipelineProgress.None, 0, null);

    private sealed record Nothing;

    /// <summary>Does not hear that it is to stop.</summary>
    private sealed class DeafPipeline : IPipeline<Nothing, Nothing>
    {
        public static PipelineDefinition Definition { get; } = new("recite", "Recite", "Recites a poem to its end.");

        public Task<Result<Nothing>> ExecuteAsync(
            Nothing input, IPipelineContext context, CancellationToken cancellationToken) =>
            new TaskCompletionSource<Result<Nothing>>().Task;
    }

    [Test]
    public async Task Waits_for_three_quarters_of_a_second_and_no_longer_for_code_that_does_not_listen()
    {
        var clock = new FakeTimeProvider();
        var services = new ServiceCollection();
        services.AddScoped<CurrentUser>();
        services.AddPipeline<DeafPipeline>();
        await using var provider = services.BuildServiceProvider();
        var worker = new PipelineWorker(
            new PipelineCatalog(provider.GetServices<CataloguedPipeline>()),
            provider.GetRequiredService<IServiceScopeFactory>(),
            clock,
            NullLogger<PipelineWorker>.Instance);
        using var cancelled = new CancellationTokenSource();
        var working = worker.WorkAsync(
            Start, Substitute.For<IPipelineContext>(), new StopSignals(cancelled.Token, default, default));

        await cancelled.CancelAsync();
        clock.Advance(TimeSpan.FromSeconds(0.74));
        Assert.That(working.IsCompleted, Is.False);
        clock.Advance(TimeSpan.FromSeconds(0.01));

        var end = (AttemptEnd.Ended)await working.WaitAsync(Deadline.Time);
        Assert.That(end.Outcome.End.Outcome, Is.EqualTo(RunOutcome.Cancelled));
    }
}
