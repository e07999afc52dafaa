using AssistantPlatform.Application.Pipelines.Contracts;
using AssistantPlatform.Domain.Common;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Application.UnitTests.Pipelines;

internal sealed class PipelineRegistrationTests
{
    private sealed record Nothing;

    private abstract class Idle
    {
        private readonly Result<Nothing> _outcome = new Nothing();

        public Task<Result<Nothing>> ExecuteAsync(Nothing input, IPipelineContext context, CancellationToken cancellationToken) =>
            Task.FromResult(_outcome);
    }

    private sealed class Sleep : Idle, IPipeline<Nothing, Nothing>
    {
        public static PipelineDefinition Definition { get; } = new("sleep", "Sleep", "Does nothing.");
    }

    private sealed class SleepAgain : Idle, IPipeline<Nothing, Nothing>
    {
        public static PipelineDefinition Definition { get; } = new("sleep", "Sleep again", "Does nothing again.");
    }

    private sealed class BadlyNamed : Idle, IPipeline<Nothing, Nothing>
    {
        public static PipelineDefinition Definition { get; } =
            new("Sleep-Well", "Sleep well", "Has a name that no address takes.");
    }

    [Test]
    public void Refuses_two_pipelines_of_one_name()
    {
        var services = new ServiceCollection();
        services.AddPipeline<Sleep>();

        Assert.That(
            () => services.AddPipeline<SleepAgain>(),
            Throws.InvalidOperationException.With.Message.Contains("Sleep").And.Message.Contains("SleepAgain"));
    }

    [Test]
    public void Refuses_a_name_that_is_not_in_snake_case()
    {
        Assert.That(() => new ServiceCollection().AddPipeline<BadlyNamed>(), Throws.InvalidOperationException);
    }

    [Test]
    public void Refuses_what_is_no_pipeline()
    {
        Assert.That(() => new ServiceCollection().AddPipeline<Nothing>(), Throws.InvalidOperationException);
    }
}
