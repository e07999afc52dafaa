using System.ComponentModel;
using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Application.Careers.Profiles;
using AssistantPlatform.Application.Careers.Resumes;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using MediatR;

namespace AssistantPlatform.Application.Careers.Agents;

/// <summary>What a person looks for and applies with, as their agent sees it.</summary>
public sealed class ProfileTools(IMediator mediator) : IToolset
{
    private const int TextShown = 20_000;

    [Tool("profiles_list", ReadOnly = true, Scope = ApiKeyScopes.JobsRead)]
    [Description("Lists the person's job profiles: what they look for, and which one is the default.")]
    public async Task<Result<string>> List(CancellationToken cancellationToken) => ToolAnswer.Of(
        await mediator.Send(new ListJobProfiles(PageLimit.Default, Cursor: null), cancellationToken),
        page => page.Items.Select(profile => new { profile.Id, profile.Name, profile.IsDefault, profile.Wishes.Roles }));

    [Tool("profiles_get", ReadOnly = true, Scope = ApiKeyScopes.JobsRead)]
    [Description("Tells all of one job profile: roles, places, pay, what is excluded, and which resume, story and projects "
        + "belong to it.")]
    public async Task<Result<string>> Get(
        [Description("The id of the profile, as profiles_list tells it; the default profile when it is left out.")]
        Guid? id = null,
        CancellationToken cancellationToken = default) =>
        ToolAnswer.Of(await mediator.Send(new GetJobProfile(id), cancellationToken), profile => profile.Value);

    [Tool("profiles_create", Traits = ToolTraits.Reversible, Scope = ApiKeyScopes.JobsWrite)]
    [Description("Creates a job profile. What belongs to it, such as a resume, the person adds, who can also change or delete it.")]
    public async Task<Result<string>> Create(
        [Description("What the person calls it; no other profile of theirs has this name.")] string name,
        [Description("What they want to be called, such as Data engineer.")] string[] roles,
        [Description("Where they would work; everywhere when it is left out.")] string[]? locations = null,
        [Description("Words that a job they want does not have.")] string[]? exclusions = null,
        [Description("The lowest score that is worth their while, 0 to 100.")] int? threshold = null,
        [Description("Whether it is the one that is meant where none is named.")] bool isDefault = false,
        CancellationToken cancellationToken = default)
    {
        var wishes = new JobWishes
        {
            Roles = roles,
            Locations = locations ?? [],
            Exclusions = exclusions ?? [],
            Threshold = threshold ?? JobWishes.None.Threshold,
        };
        return ToolAnswer.Of(
            await mediator.Send(new CreateJobProfile(name, Wishes: wishes, IsDefault: isDefault), cancellationToken),
            profile => new { profile.Value.Id, profile.Value.Name, profile.Value.IsDefault });
    }

    [Tool("resumes_get_text", ReadOnly = true, Traits = ToolTraits.UntrustedResult, Scope = ApiKeyScopes.JobsRead)]
    [Description("Tells what a resume of the person says.")]
    public async Task<Result<string>> GetResumeText(
        [Description("The id of the resume, as profiles_get tells it.")] Guid id,
        CancellationToken cancellationToken) => ToolAnswer.Of(
        await mediator.Send(new GetResumeText(id), cancellationToken),
        read => read with { Text = read.Text?[..Math.Min(read.Text.Length, TextShown)] });
}
