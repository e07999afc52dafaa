using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Domain.UnitTests.Conversations;

internal sealed class ConversationTitleTests
{
    private const int DerivedLength = 60;

    [TestCase("What is a monad?", "What is a monad?")]
    [TestCase("  two\r\n\r\nlines \t and\u00a0space  ", "two lines and space")]
    [TestCase(
        "The quick brown fox jumps over the lazy dog and then it goes back home",
        "The quick brown fox jumps over the lazy dog and then it goes…")]
    public void Comes_from_the_first_question(string question, string title)
    {
        Assert.That(TitleAfter(question), Is.EqualTo(title));
    }

    [Test]
    public void Keeps_a_question_that_just_fits()
    {
        var question = new string('x', DerivedLength);

        Assert.That(TitleAfter(question), Is.EqualTo(question));
    }

    [Test]
    public void Ends_before_a_word_that_does_not_fit()
    {
        var question = $"short {new string('x', DerivedLength)}";

        Assert.That(TitleAfter(question), Is.EqualTo("short…"));
    }

    [Test]
    public void Cuts_a_word_that_is_longer_than_a_title()
    {
        Assert.That(TitleAfter(new string('x', 500)), Is.EqualTo(new string('x', DerivedLength) + "…"));
    }

    [Test]
    public void Never_cuts_a_character_in_two()
    {
        var question = new string('x', DerivedLength - 1) + "😀😀";

        Assert.That(TitleAfter(question), Is.EqualTo(new string('x', DerivedLength - 1) + "…"));
    }

    [Test]
    public void Stays_when_a_person_gave_it()
    {
        Assert.That(TitleAfter("Why?", "My plans"), Is.EqualTo("My plans"));
    }

    [Test]
    public void Stays_with_later_questions()
    {
        var conversation = Conversation.Start(TypedId.New<UserId>(), "general", title: null, default);
        var run = TypedId.New<RunId>();
        conversation.Ask("First", run, "demo/demo", default);
        conversation.EndReply(run, default);

        conversation.Ask("Second", TypedId.New<RunId>(), "demo/demo", default);

        Assert.That(conversation.Title, Is.EqualTo("First"));
    }

    private static string TitleAfter(string question, string? title = null)
    {
        var conversation = Conversation.Start(TypedId.New<UserId>(), "general", title, default);
        conversation.Ask(question, TypedId.New<RunId>(), "demo/demo", default);
        return conversation.Title;
    }
}
