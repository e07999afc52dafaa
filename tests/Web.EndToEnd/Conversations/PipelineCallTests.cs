using System.Text.RegularExpressions;
using AssistantPlatform.Tests.Common.FakeModel;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Conversations;

/// <summary>Pipelines that the assistant runs, as its person sees them in the chat.</summary>
internal sealed partial class PipelineCallTests : ScriptedJourney
{
    private ILocator Progress => Chat.Answers.GetByRole(AriaRole.Progressbar);

    [Test]
    public async Task One_that_works_shows_how_far_it_is_also_after_a_reload()
    {
        await HaveEchoedAsync(times: 100, delay: 0.5);
        await Assertions.Expect(Progress).ToHaveAttributeAsync("aria-valuenow", Number());
        await Assertions.Expect(Chat.Answers).ToContainTextAsync(HowFar());

        await Page.ReloadAsync();

        await Assertions.Expect(Progress).ToHaveAttributeAsync("aria-valuenow", Number());
        await Assertions.Expect(Chat.Answers).ToContainTextAsync(HowFar());
    }

    [Test]
    public async Task One_that_is_done_leads_to_its_run()
    {
        await HaveEchoedAsync(times: 2, delay: 0);
        await Assertions.Expect(Chat.Answers).ToContainTextAsync("It has echoed.");
        await Assertions.Expect(Chat.Answers).ToContainTextAsync("Ran the pipeline “Echo”");

        await Chat.Answers.GetByRole(AriaRole.Link, new() { Name = "Open its run" }).ClickAsync();

        await Assertions.Expect(Page.GetByRole(AriaRole.Article, new() { Name = "Run" })).ToContainTextAsync("Completed");
    }

    [Test]
    public async Task One_goes_on_when_the_answer_is_stopped_and_its_person_is_told_where()
    {
        await HaveEchoedAsync(times: 100, delay: 0.5);
        await Assertions.Expect(Chat.Answers).ToContainTextAsync(HowFar());

        await Chat.Stop.ClickAsync();

        await Assertions.Expect(Chat.Answers).ToContainTextAsync("the pipeline goes on");
        await Chat.Answers.GetByRole(AriaRole.Link, new() { Name = "look at its runs" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Table, new() { Name = "Runs" })).ToContainTextAsync("Running");
    }

    private async Task HaveEchoedAsync(int times, double delay)
    {
        var arguments = FormattableString.Invariant(
            $$$"""{"name":"echo","input":{"text":"Good morning","times":{{{times}}},"delay":{{{delay}}}}}""");
        Model.Answers(FakeAnswer.Tools(("run_pipeline", arguments)), FakeAnswer.Text("It has echoed."));
        await OpenChatAsync();
        await Chat.SendAsync("Have it echoed.");
    }

    [GeneratedRegex(@"\d of 100")]
    private static partial Regex HowFar();

    [GeneratedRegex(@"^\d+$")]
    private static partial Regex Number();
}
