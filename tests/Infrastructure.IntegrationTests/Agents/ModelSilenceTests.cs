using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Agents;

public sealed class ModelSilenceTests : AgentTest
{
    protected override (string Key, string Value)[] Settings =>
        [("Models:FirstTokenTimeoutSeconds", "3"), ("Models:IdleTimeoutSeconds", "1")];

    [TestCase("")]
    [TestCase(": thinking\n\n")]
    public async Task Fails_when_no_token_comes(string beforehand)
    {
        Model.Answers(FakeAnswer.Stream(beforehand).ThenHang());

        var failure = (await Agent.RunAsync("Hi")).Failure();

        Assert.That((failure.Error.Code, failure.Retryable), Is.EqualTo(("agents.first_token_timeout", true)));
    }

    [Test]
    public async Task Delivers_the_partial_text_and_then_fails_when_nothing_more_comes()
    {
        Model.Answers(FakeAnswer.Stream(Chunk.Text("partial "), Chunk.Text("text")).ThenHang());

        var events = await Agent.RunAsync("Hi");

        Assert.That(events.Text(), Is.EqualTo("partial text"));
        Assert.That((events.Failure().Error.Code, events.Failure().Retryable), Is.EqualTo(("agents.idle_timeout", true)));
    }

    [Test]
    public async Task Counts_an_answer_as_complete_when_the_connection_stays_open_after_its_end()
    {
        Model.Answers(FakeAnswer.Stream(Chunk.Text("All said."), Chunk.Finish("stop")).ThenHang());

        var events = await Agent.RunAsync("Hi");

        Assert.That(events[^1], Is.EqualTo(new AgentFinished("stop")));
    }
}
