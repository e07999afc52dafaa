using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Agents;

public sealed class CancelTests : AgentTest
{
    private static IEnumerable<TestCaseData> Answers()
    {
        yield return new TestCaseData(FakeAnswer.Stream(Chunk.Text("partial")).ThenHang()).SetArgDisplayNames("A silent model");
        yield return new TestCaseData(FakeAnswer.Stream().ThenRepeat(Chunk.Text("word "))).SetArgDisplayNames("A busy model");
    }

    [TestCaseSource(nameof(Answers))]
    public async Task Hangs_up_on_the_provider_at_once(FakeAnswer answer)
    {
        Model.Answers(answer);
        using var cancel = new CancellationTokenSource();

        Assert.That(() => CancelAtFirst<TextDelta>(cancel), Throws.InstanceOf<OperationCanceledException>());

        await Model.HungUp.WaitAsync(TimeSpan.FromSeconds(2));
    }

    [Test]
    public async Task Hangs_up_when_the_consumer_walks_away()
    {
        Model.Answers(FakeAnswer.Stream().ThenRepeat(Chunk.Text("word ")));

        await foreach (var step in Agent.Stream("Hi"))
        {
            if (step is TextDelta)
            {
                break;
            }
        }

        await Model.HungUp.WaitAsync(TimeSpan.FromSeconds(2));
    }

    [Test]
    public void Stops_the_tools_that_run()
    {
        Model.Answers(FakeAnswer.Tools(("wait", "{}")));
        using var cancel = new CancellationTokenSource();

        var run = Agent.RunAsync("Hi", cancellationToken: cancel.Token);

        Assert.That(
            async () =>
            {
                await Agent.ToolLog.Waiting.Task;
                await cancel.CancelAsync();
                await run.WaitAsync(TimeSpan.FromSeconds(2));
            },
            Throws.InstanceOf<OperationCanceledException>());
    }

    private async Task CancelAtFirst<TEvent>(CancellationTokenSource cancel)
        where TEvent : AgentEvent
    {
        await foreach (var step in Agent.Stream("Hi").WithCancellation(cancel.Token))
        {
            if (step is TEvent)
            {
                await cancel.CancelAsync();
            }
        }
    }
}
