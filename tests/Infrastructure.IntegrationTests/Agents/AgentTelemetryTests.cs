using System.Collections.Concurrent;
using System.Diagnostics;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Agents;

[NonParallelizable]
public sealed class AgentTelemetryTests : AgentTest
{
    [Test]
    public async Task Describes_the_run_without_its_content()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        Model.Answers(FakeAnswer.Tools(("add", """{"a":12345}""")), FakeAnswer.Text("private answer"));

        await Agent.RunAsync("private question");

        Assert.That(
            spans.Select(span => span.DisplayName),
            Is.EqualTo("chat model,execute_tool add,chat model,invoke_agent test".Split(',')));
        var agent = spans.Last();
        Assert.That(spans.SkipLast(1).Select(span => span.ParentSpanId), Is.All.EqualTo(agent.SpanId));
        var tags = string.Join(' ', spans.SelectMany(span => span.TagObjects).Select(tag => $"{tag.Key}={tag.Value}"));
        Assert.That(tags, Does.Contain("gen_ai.usage.output_tokens").And.Not.Contain("private").And.Not.Contain("12345"));
    }
}
