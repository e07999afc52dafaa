using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.UnitTests.Careers;

internal sealed class StoryTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Test]
    public void Takes_the_primary_place_from_the_one_that_had_it()
    {
        var (first, second) = (NewStory("First"), NewStory("Second"));
        first.MakePrimary(present: null);

        second.MakePrimary(first);

        Assert.That((first.IsPrimary, second.IsPrimary), Is.EqualTo((false, true)));
    }

    [Test]
    public void Keeps_what_a_revision_does_not_name()
    {
        var story = NewStory("Growing up");

        story.Revise(name: null, content: "# Much later", Now.AddDays(1));

        Assert.That((story.Name, story.Content), Is.EqualTo(("Growing up", "# Much later")));
        Assert.That((story.CreatedAt, story.UpdatedAt), Is.EqualTo((Now, Now.AddDays(1))));
    }

    [Test]
    public void Has_no_blanks_around_its_name()
    {
        Assert.That(NewStory("  Career change ").Name, Is.EqualTo("Career change"));
    }

    private static Story NewStory(string name) => Story.Create(TypedId.New<UserId>(), name, "# How it began", Now);
}
