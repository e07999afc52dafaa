using AssistantPlatform.Tests.Common.FakeModel;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Conversations;

/// <summary>Pipelines that the assistant runs, as its person sees them in the chat.</summary>
internal sealed class PipelineCallTests : ScriptedJourney
{
    private ILocator Progress => Chat.Answers.GetByRole(AriaRole.Progressbar);

    [Test]
    public async Task One_that_works_shows_how_far_it_is_also_after_a_reload()
    {
        await HaveEchoedAsync(times: 40, delay: 0.5);
        await Assertions.Expect(Progress).ToHaveAttributeAsync("aria-valuenow", "5");
        await Assertions.Expect(Chat.Answers).ToContainTextAsync("2 of 40");

        await Page.ReloadAsync();

        await Assertions.Expect(Progress).ToBeVisibleAsync();
        await Assertions.Expect(Chat.Answers).ToContainTextAsync("6 of 40");
    }

    private async Task HaveEchoedAsync(int times, double delay)
    {
        var arguments = FormattableString.Invariant(
            $$$"""{"name":"echo","input":{"text":"Good morning","times":{{{times}}},"delay":{{{delay}}}}}""");
        Model.Answers(FakeAnswer.Tools(("run_pipeline", arguments)), FakeAnswer.Text("It has echoed."));
        await OpenChatAsync();
        await Chat.SendAsync("Have it echoed.");
    }
}
