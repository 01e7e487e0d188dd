# What ycmd tells the server in the beginning: as .ycm_extra_conf.py in the folder of your articles, or for all of them
# with g:ycm_global_ycm_extra_conf.


def Settings(**arguments):
    if arguments.get("language") == "chugiai":
        return {"ls": {"language": "vi", "semanticTokens": "custom"}}
    return {}
