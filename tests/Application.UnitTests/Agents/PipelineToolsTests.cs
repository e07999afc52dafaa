using System.Runtime.CompilerServices;
using System.Text.Json;
using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Application.Agents.Tools;
using AssistantPlatform.Application.Pipelines;
using AssistantPlatform.Application.Pipelines.BuiltIn;
using AssistantPlatform.Application.Pipelines.Contracts;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Pipelines;
using AssistantPlatform.Domain.Runs;
using AssistantPlatform.Tests.Common;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace AssistantPlatform.Application.UnitTests.Agents;

internal sealed class PipelineToolsTests
{
    /// <summary>Nothing comes of the run.</summary>
    private sealed class SilentFollower : IRunFollower
    {
        public async IAsyncEnumerable<RunEvent> FollowAsync(
            RunId run, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            yield break;
        }
    }

    [Test]
    public async Task Hand_over_the_run_id_of_a_pipeline_that_takes_longer_than_their_patience()
    {
        var clock = new FakeTimeProvider();
        var run = PipelineRun.Queue(TypedId.New<UserId>(), "echo", PipelineSource.Agent, "{}", clock.GetUtcNow());
        run.Start(clock.GetUtcNow());
        var mediator = Substitute.For<IMediator>();
        mediator.Send(Arg.Any<StartPipeline>(), Arg.Any<CancellationToken>())
            .Returns(Result.Ok(new StartedPipelineDto(run.RunId.Value)));
        mediator.Send(new GetPipelineRun(run.RunId.Value), Arg.Any<CancellationToken>())
            .Returns(Result.Ok(PipelineRunDetailDto.From(run)));
        var services = new ServiceCollection();
        services.AddPipeline<EchoPipeline>();
        await using var provider = services.BuildServiceProvider();
        var catalog = new PipelineCatalog(provider.GetServices<CataloguedPipeline>());
        var context = new ToolContext();
        context.Begin(new Area("a", "A", "", "", []) { Pipelines = PipelineChoice.All }, (_, _) => { });
        var tools = new PipelineTools(new AgentPipelines(catalog, mediator, new SilentFollower(), clock), context);

        var calling = tools.RunPipeline("echo", JsonElement.Parse("""{"text":"Hello"}"""), CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(44));
        Assert.That(calling.IsCompleted, Is.False);
        clock.Advance(TimeSpan.FromSeconds(1));

        var told = JsonElement.Parse((await calling.WaitAsync(Deadline.Time)).Value);
        Assert.That((told.Id("runId"), told.Text("status")), Is.EqualTo((run.RunId.Value, "running")));
        Assert.That(told.GetProperty("output").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }
}
