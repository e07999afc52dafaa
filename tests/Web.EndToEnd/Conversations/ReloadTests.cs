using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Conversations;

internal sealed partial class ReloadTests : Journey
{
    [Test]
    public async Task In_mid_stream_loses_no_word_of_a_long_answer()
    {
        await OpenChatAsync();
        await Chat.SendAsync("Tell me a long story.");
        await Assertions.Expect(Chat.Answers).ToContainTextAsync("What happens behind the page");

        await Page.ReloadAsync();

        await Assertions.Expect(Chat.Answers).ToContainTextAsync("What happens behind the page");
        await Chat.AnswerEndsAsync();
        var answer = await Chat.Answers.InnerTextAsync();
        Assert.That(WordsOf(answer), Does.Contain(WordsOf(await StoredAnswerAsync())));

        await Page.ReloadAsync();
        await Assertions.Expect(Chat.Answers).ToHaveTextAsync(answer, new() { UseInnerText = true });
    }

    protected override Task<Dictionary<string, string>> SettingsAsync() =>
        Task.FromResult(new Dictionary<string, string> { ["Models:DemoDelayMilliseconds"] = "30" });

    /// <summary>The text without its Markdown, and without what the page adds to a block of code.</summary>
    private static string WordsOf(string text) => NoWords().Replace(text.Replace("```bash", ""), "").Replace("bashCopy", "");

    [GeneratedRegex(@"[\s#*_`\-]+")]
    private static partial Regex NoWords();
}
