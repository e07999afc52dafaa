using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.UnitTests.Careers;

internal sealed class ResumeTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Test]
    public void Takes_the_primary_place_from_the_one_that_had_it()
    {
        var (first, second) = (NewResume("First"), NewResume("Second"));
        first.MakePrimary(present: null);

        second.MakePrimary(first);

        Assert.That((first.IsPrimary, second.IsPrimary), Is.EqualTo((false, true)));
    }

    [Test]
    public void Is_renamed_without_blanks_around_its_name()
    {
        var resume = NewResume("Draft");

        resume.Rename("  Final ", Now.AddDays(1));

        Assert.That((resume.Name, resume.CreatedAt, resume.UpdatedAt), Is.EqualTo(("Final", Now, Now.AddDays(1))));
    }

    private static Resume NewResume(string name) =>
        Resume.Create(TypedId.New<UserId>(), name, TypedId.New<DocumentId>(), Now);
}
