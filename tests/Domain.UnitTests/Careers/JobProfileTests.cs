using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.UnitTests.Careers;

internal sealed class JobProfileTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Test]
    public void Takes_the_place_of_the_default_before_it()
    {
        var (before, after) = (NewProfile("Before"), NewProfile("After"));
        before.MakeDefault(present: null);

        after.MakeDefault(before);

        Assert.That((before.IsDefault, after.IsDefault), Is.EqualTo((false, true)));
    }

    [Test]
    public void Names_each_project_once_and_forgets_one_that_is_gone()
    {
        var (kept, gone) = (TypedId.New<ProjectId>(), TypedId.New<ProjectId>());
        var profile = NewProfile("Engineer", kept, gone, kept);
        Assert.That(profile.ProjectIds, Is.EqualTo([kept, gone]));

        profile.Forget(gone);

        Assert.That(profile.ProjectIds, Is.EqualTo([kept]));
    }

    private static JobProfile NewProfile(string name, params ProjectId[] projects) => JobProfile.Create(
        TypedId.New<UserId>(),
        new JobProfileTerms(name, ResumeId: null, StoryId: null, projects, JobWishes.None, ContactBlock.None),
        Now);
}
